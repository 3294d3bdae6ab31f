// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/phrase_uses.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/analysis/analyse.hpp"
#include "indexer/text/language.hpp"
#include "searcher/lookup/trace_language.hpp"
#include "searcher/ranking/occurrences.hpp"
#include "searcher/results/hits.hpp"
#include "searcher/results/marks.hpp"

namespace chancery::lookup {
namespace {

std::vector<std::string> exact_forms(const std::string& phrase, const std::string& language) {
    std::vector<std::string> forms;
    for (const analysis::Token& token : analysis::kept_analyser(language).analyse(phrase)) {
        if (!token.exact.empty()) forms.push_back(token.exact);
    }
    return forms;
}

void mark(results::Hit& hit, const std::vector<std::string>& forms) {
    analysis::Analyser& analyser = analysis::kept_analyser(hit.language);
    const std::vector<query::Markable> marks = {{{}, forms}};
    hit.marks = results::marks_in(hit.passage.text, marks, analyser);
    for (const document::Footnote& note : hit.passage.footnotes)
        hit.footnote_marks.push_back(results::marks_in(note.text, marks, analyser));
}

/// The first passage of each work, by the works' dates.
std::vector<Xapian::docid> first_of_each(const index::Shelf& shelf,
                                         const std::vector<Xapian::docid>& entries) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Xapian::docid> works;
    for (const Xapian::docid entry : entries) {
        const index::WorksOrder::Row& work = shelf.order.of(entry);
        works.try_emplace({work.place, work.entry}, entry);
    }
    std::vector<Xapian::docid> first;
    for (const auto& [work, entry] : works) first.push_back(entry);
    return first;
}

Result<void> add_uses(const index::Shelf& shelf, const TraceRequest& request,
                      const std::vector<Xapian::docid>& first, Traces& traces) {
    Trace trace;
    trace.text = request.wanted;
    trace.language = shelf.language;
    trace.words = analysis::words_of(trace.text, shelf.language);
    trace.in_others.unchanged = first.size();
    results::HitLoader loader(shelf);
    const auto forms = exact_forms(request.wanted, shelf.language);
    for (const Xapian::docid entry : first) {
        const bool dated = shelf.order.of(entry).day > 0;
        if (trace.others.size() >= request.count && (trace.first || !dated)) continue;
        auto hit = loader.load(entry);
        if (!hit) return pass_on(std::move(hit));
        mark(*hit, forms);
        if (!trace.first && dated) trace.first = *hit;
        if (trace.others.size() >= request.count) continue;
        Carrier carrier;
        carrier.words = analysis::words_of(hit->passage.text, shelf.language);
        carrier.hit = *std::move(hit);
        trace.others.push_back(std::move(carrier));
    }
    traces.earliest = earliest_in(shelf);
    traces.traces.push_back(std::move(trace));
    return {};
}

}  // namespace

Result<Traces> phrase_uses(const index::Index& index, const TraceRequest& request) {
    Traces traces;
    traces.query = request.wanted;
    traces.phrase = true;
    if (analysis::words_of(request.wanted, {}).empty()) {
        return fail(Kind::usage, "--phrase", "there are no words to look for",
                    "give a phrase: chancery trace --phrase 'due diligence'");
    }
    std::vector<std::string> languages = {request.language};
    if (request.language.empty()) languages = likely_languages(index, request.wanted);
    try {
        for (const std::string& language : languages) {
            auto shelf = index.shelf(language);
            if (!shelf) return pass_on(std::move(shelf));
            if (*shelf == nullptr) continue;
            const auto entries =
                ranking::occurrences(**shelf, exact_forms(request.wanted, language));
            if (entries.empty()) continue;
            note_language(index, request, language, traces.notes);
            auto added = add_uses(**shelf, request, first_of_each(**shelf, entries), traces);
            if (!added) return pass_on(std::move(added));
            return traces;
        }
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    traces.notes.push_back(request.language.empty()
                               ? "no text has this phrase"
                               : "no text in " + text::language_name(request.language) +
                                     " has this phrase");
    return traces;
}

}  // namespace chancery::lookup
