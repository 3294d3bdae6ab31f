// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/search.hpp"

#include "indexer/analysis/analyse.hpp"
#include "searcher/results/find.hpp"
#include "searcher/results/hits.hpp"
#include "searcher/results/marks.hpp"

namespace chancery::results {
namespace {

Result<void> add_hits(const index::Shelf& shelf, const query::Meaning& meaning,
                      const ranking::Ranking& ranking, const Request& request, Results& results) {
    HitLoader loader(shelf);
    for (const ranking::RankedEntry& ranked : ranking.entries) {
        auto hit = loader.load(ranked.entry);
        if (!hit) return pass_on(std::move(hit));
        hit->rank = request.first + results.hits.size() + 1;
        hit->score = ranked.score;
        analysis::Analyser& analyser = analysis::kept_analyser(hit->language);
        hit->marks = marks_in(hit->passage.text, meaning.marks, analyser);
        for (const document::Footnote& note : hit->passage.footnotes) {
            hit->footnote_marks.push_back(marks_in(note.text, meaning.marks, analyser));
        }
        auto reprints = loader.reprints(*hit);
        if (!reprints) return pass_on(std::move(reprints));
        hit->reprints = *std::move(reprints);
        results.hits.push_back(*std::move(hit));
    }
    return {};
}

}  // namespace

Result<Results> search(const index::Index& index, const Request& request) {
    auto found = find(index, request);
    if (!found) return pass_on(std::move(found));
    Results results;
    results.query = request.query;
    results.parsed = found->parsed;
    results.notes = found->notes;
    for (const query::Expansion& expansion : found->meaning.expansions)
        results.also_sought.push_back({expansion.typed, expansion.sought});
    if (found->shelf == nullptr) return results;
    results.total = {found->ranking.total, found->ranking.exact};
    try {
        auto added = add_hits(*found->shelf, found->meaning, found->ranking, request, results);
        if (!added) return pass_on(std::move(added));
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, found->shelf->language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    return results;
}

}  // namespace chancery::results
