// SPDX-License-Identifier: GPL-2.0-or-later
//
// Same words are known by their fingerprint. The rest comes from posting lists: a passage that is
// as near as least_similarity must share a certain weight of words (the bound below), passages that
// do are read, and those whose words could suffice in any order are aligned.
#include "searcher/lookup/trace.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "indexer/index/terms.hpp"
#include "indexer/reference/citation.hpp"
#include "indexer/text/language.hpp"
#include "searcher/lookup/series.hpp"
#include "searcher/lookup/show.hpp"
#include "searcher/lookup/similarity.hpp"
#include "searcher/lookup/trace_language.hpp"
#include "searcher/ranking/likeness.hpp"
#include "searcher/results/hits.hpp"

namespace chancery::lookup {
namespace {

using analysis::Word;
using document::Role;
using results::Hit;

/// A passage that is near, before it is loaded.
struct Near {
    Xapian::docid entry = 0;
    double similarity = 0;
};

/// Traces paragraphs of one shelf.
class Tracer {
  public:
    Tracer(const index::Shelf& shelf, std::size_t count, std::vector<std::string>& notes)
        : shelf_(shelf), count_(count), notes_(notes), weights_(shelf), loader_(shelf) {}

    Result<Trace> of_passage(const Hit& hit) {
        const std::string term = index::id_term(hit.symbol, hit.pinpoint);
        const auto place = shelf_.database.postlist_begin(term);
        if (place != shelf_.database.postlist_end(term)) asked_ = *place;
        Trace trace;
        trace.asked = hit;
        trace.text = hit.passage.text;
        return run(std::move(trace));
    }

    Result<Trace> of_text(const std::string& text) {
        Trace trace;
        trace.text = text;
        return run(std::move(trace));
    }

  private:
    using Place = std::pair<std::uint32_t, Xapian::docid>;  // of the work by date, passage

    Result<Trace> run(Trace trace) {
        trace.language = shelf_.language;
        trace.words = analysis::words_of(trace.text, shelf_.language);
        if (trace.words.size() > max_traced_words) {
            trace.text.resize(trace.words[max_traced_words].begin);
            trace.words.resize(max_traced_words);
            note("of the text only the first 2,000 words are compared");
        }
        if (trace.words.empty()) return trace;
        nearest_.clear();
        for (const Xapian::docid entry : ranking::same_passages(shelf_, trace.text))
            keep({entry, 1});
        auto read = add_changed(trace);
        if (!read) return pass_on(std::move(read));
        auto sorted = sort_out(trace);
        if (!sorted) return pass_on(std::move(sorted));
        return trace;
    }

    void note(std::string text) {
        if (std::ranges::count(notes_, text) == 0) notes_.push_back(std::move(text));
    }

    /// Of each work the nearest passage, of equals the first; of the asked one's work that itself.
    void keep(const Near& near) {
        const Xapian::docid work = loader_.edition_of(near.entry);
        if (asked_ != 0 && work == loader_.edition_of(asked_) && near.entry != asked_) return;
        const auto [place, added] = nearest_.try_emplace(work, near);
        if (!added && near.similarity > place->second.similarity) place->second = near;
    }

    Result<void> add_changed(const Trace& trace) {
        const double weight = weights_.of_all(trace.words);
        const ranking::LeastShared least{least_shared(weight, least_similarity),
                                         least_similarity / 2};
        const auto sharing = ranking::sharing_passages(shelf_, trace.text, weights_, least);
        std::set<Xapian::docid> same;
        for (const auto& [work, near] : nearest_) same.insert(work);
        const Similarity similarity(trace.words, weights_);
        std::size_t read = 0;
        for (const ranking::Sharing& candidate : sharing) {
            if (same.contains(loader_.edition_of(candidate.entry))) continue;
            if (read++ == max_read) {
                note("many passages share words with it; only the likeliest 500 were compared");
                break;
            }
            auto passage =
                index::decode_passage(shelf_.database.get_document(candidate.entry).get_data());
            if (!passage) return pass_on(std::move(passage));
            const auto words = analysis::words_of(passage->text, shelf_.language);
            if (similarity.bound(words) < least_similarity) continue;
            const double value = similarity.to(words);
            if (value >= least_similarity) keep({candidate.entry, value});
        }
        return {};
    }

    /// Loads what is given, and counts the rest.
    Result<void> sort_out(Trace& trace) {
        std::vector<Near> series, others;
        for (const auto& [work, near] : nearest_) {
            if (near.entry == asked_) {
                series.push_back(near);
                continue;
            }
            bool in_series = false;
            if (trace.asked) {
                auto record = loader_.edition(work);
                if (!record) return pass_on(std::move(record));
                in_series = same_series(trace.asked->masthead, (*record)->masthead);
            }
            (in_series ? series : others).push_back(near);
            Carrying& carrying = in_series ? trace.in_series : trace.in_others;
            ++(near.similarity == 1 ? carrying.unchanged : carrying.changed);
        }
        if (nearest_.empty()) return {};
        auto first = load_first(trace);
        if (!first) return first;
        auto given = load(by_date(std::move(series)), trace.series);
        if (!given) return given;
        compare_series(trace.series);
        given = load(by_date(nearest(std::move(others))), trace.others);
        if (!given) return given;
        for (Carrier& carrier : trace.others) carrier.diff = word_diff(trace.words, carrier.words);
        return {};
    }

    Place place_of(Xapian::docid entry) const { return {shelf_.order.of(entry).place, entry}; }

    std::vector<Near> by_date(std::vector<Near> passages) const {
        std::ranges::sort(passages, {}, [&](const Near& near) { return place_of(near.entry); });
        return passages;
    }

    /// The nearest ones; of equals those of the earliest works.
    std::vector<Near> nearest(std::vector<Near> passages) const {
        std::ranges::sort(passages, {}, [&](const Near& near) {
            return std::pair(-near.similarity, place_of(near.entry));
        });
        if (passages.size() > count_) passages.resize(count_);
        return passages;
    }

    /// The earliest work with the same words; undated ones are not the first of anything.
    Result<void> load_first(Trace& trace) {
        std::vector<Near> same;
        for (const auto& [work, near] : nearest_) {
            if (near.similarity == 1 && shelf_.order.of(work).day > 0) same.push_back(near);
        }
        if (same.empty()) return {};
        auto hit = loader_.load(by_date(std::move(same)).front().entry);
        if (!hit) return pass_on(std::move(hit));
        trace.first = *std::move(hit);
        return {};
    }

    Result<void> load(const std::vector<Near>& passages, std::vector<Carrier>& carriers) {
        for (const Near& near : passages) {
            auto hit = loader_.load(near.entry);
            if (!hit) return pass_on(std::move(hit));
            Carrier carrier;
            carrier.words = analysis::words_of(hit->passage.text, shelf_.language);
            carrier.hit = *std::move(hit);
            carrier.similarity = near.similarity;
            carrier.asked = near.entry == asked_;
            carriers.push_back(std::move(carrier));
        }
        return {};
    }

    static void compare_series(std::vector<Carrier>& series) {
        for (std::size_t i = 1; i < series.size(); ++i) {
            series[i].predecessor = i - 1;
            series[i].diff = word_diff(series[i - 1].words, series[i].words);
        }
    }

    const index::Shelf& shelf_;
    std::size_t count_;
    std::vector<std::string>& notes_;
    ranking::WordWeights weights_;
    results::HitLoader loader_;
    Xapian::docid asked_ = 0;
    std::map<Xapian::docid, Near> nearest_;  // by work
};

/// In the first language that carries the text, the one that it seems to be in before the others.
Result<void> add_text(const index::Index& index, const TraceRequest& request, Traces& traces) {
    std::vector<std::string> languages = {request.language};
    if (request.language.empty()) languages = likely_languages(index, request.wanted);
    std::string sought;
    for (const std::string& language : languages) {
        auto shelf = index.shelf(language);
        if (!shelf) return pass_on(std::move(shelf));
        if (*shelf == nullptr) continue;
        sought += (sought.empty() ? "" : ", ") + text::language_name(language);
        auto trace = Tracer(**shelf, request.count, traces.notes).of_text(request.wanted);
        if (!trace) return pass_on(std::move(trace));
        if (trace->in_others.unchanged + trace->in_others.changed == 0) continue;
        traces.earliest = earliest_in(**shelf);
        traces.traces.push_back(*std::move(trace));
        note_language(index, request, language, traces.notes);
        return {};
    }
    if (!sought.empty()) {
        traces.notes.push_back("no passage carries half of these words; sought in " + sought);
    } else {
        traces.notes.push_back(request.language.empty()
                                   ? "nothing is held in a language of this script"
                                   : "nothing is held in " + text::language_name(request.language));
    }
    return {};
}

Result<void> add_reference(const index::Index& index, const TraceRequest& request, Traces& traces) {
    auto shown = show(index, {request.wanted, request.language, false});
    if (!shown) return pass_on(std::move(shown));
    traces.parsed = shown->parsed;
    traces.notes = shown->notes;
    for (const Hit& hit : shown->hits) {
        const bool heading = hit.passage.role == Role::heading && shown->hits.size() > 1;
        if (heading) continue;
        auto shelf = index.shelf(hit.language);
        if (!shelf) return pass_on(std::move(shelf));
        auto trace = Tracer(**shelf, request.count, traces.notes).of_passage(hit);
        if (!trace) return pass_on(std::move(trace));
        traces.traces.push_back(*std::move(trace));
        if (traces.earliest.empty()) traces.earliest = earliest_in(**shelf);
    }
    return {};
}

/// True for words that are no reference and enough to be a paragraph's.
bool is_pasted(std::string_view wanted) {
    return reference::parse_symbol_prefix(wanted).bytes == 0 &&
           analysis::words_of(wanted, {}).size() >= least_pasted_words;
}

}  // namespace

Result<Traces> trace(const index::Index& index, const TraceRequest& request) {
    Traces traces;
    traces.query = request.wanted;
    const auto citation = reference::parse_citation(request.wanted);
    // A paragraph that cites a text is a paragraph, not that text.
    const bool is_reference = citation && citation->form != reference::Form::prose;
    const bool pasted = !is_reference && is_pasted(request.wanted);
    if (!is_reference && !pasted) {
        return fail(Kind::usage, request.wanted,
                    "is no reference that can be read, and too short for a paragraph's text",
                    "give a reference such as \"A/RES/76/19, para. 6\", a whole paragraph, or a "
                    "phrase with --phrase");
    }
    try {
        auto added =
            pasted ? add_text(index, request, traces) : add_reference(index, request, traces);
        if (!added) return pass_on(std::move(added));
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    return traces;
}

}  // namespace chancery::lookup
