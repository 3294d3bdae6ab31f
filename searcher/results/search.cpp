// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/search.hpp"

#include "indexer/analysis/analyse.hpp"
#include "indexer/text/language.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/ranking/rank.hpp"
#include "searcher/results/by_meaning.hpp"
#include "searcher/results/hits.hpp"
#include "searcher/results/language.hpp"
#include "searcher/results/marks.hpp"

namespace chancery::results {
namespace {

/// The language to search, and a note where it was not asked for and is not the first held.
Result<std::string> choose_language(const Request& request, const query::Tree& tree,
                                    const index::Index& index, Results& results) {
    if (!request.language.empty()) return request.language;
    auto language = language_of_query(tree, request.query, index);
    if (language && !index.languages().empty() && *language != index.languages().front()) {
        results.notes.push_back(
            "searched in " + text::language_name(*language) +
            ", in which the query seems to be written; --language asks for another");
    }
    return language;
}

std::string languages_held(const index::Index& index) {
    std::string list;
    for (const std::string& language : index.languages()) {
        list += (list.empty() ? "" : ", ") + text::language_name(language);
    }
    return list;
}

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

Result<ranking::Ranking> rank(const index::Index& index, const index::Shelf& shelf,
                              Question question, const Request& request, Results& results) {
    question.request = {request.first, request.count, request.collapse};
    if (!request.by_meaning) {
        if (request.explain) results.notes.push_back("--explain tells of --meaning alone");
        return ranking::rank(shelf, question.meaning, question.request);
    }
    auto joined = rank_by_meaning(index, shelf, question, results.notes);
    if (!joined) return pass_on(std::move(joined));
    return std::move(joined->ranking);
}

}  // namespace

Result<Results> search(const index::Index& index, const Request& request) {
    Results results;
    results.query = request.query;
    auto tree = query::parse(request.query);
    if (!tree) return pass_on(std::move(tree));
    results.parsed = query::to_expression(tree->root);
    results.notes = tree->notes;
    auto language = choose_language(request, *tree, index, results);
    if (!language) return pass_on(std::move(language));
    auto shelf = index.shelf(*language);
    if (!shelf) return pass_on(std::move(shelf));
    if (index.languages().empty()) {
        results.notes.push_back(
            "the index holds no passages; add documents with chancery-index PATH...");
        return results;
    }
    if (*shelf == nullptr) {
        results.notes.push_back("nothing is held in " + text::language_name(*language) +
                                "; held are: " + languages_held(index));
        return results;
    }
    auto meaning = query::to_meaning(*tree, **shelf);
    if (!meaning) return pass_on(std::move(meaning));
    results.notes.insert(results.notes.end(), meaning->notes.begin(), meaning->notes.end());
    auto ranking = rank(index, **shelf, {*tree, *meaning, {}, request.explain}, request, results);
    if (!ranking) return pass_on(std::move(ranking));
    results.total = {ranking->total, ranking->exact};
    try {
        auto added = add_hits(**shelf, *meaning, *ranking, request, results);
        if (!added) return pass_on(std::move(added));
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, *language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    return results;
}

}  // namespace chancery::results
