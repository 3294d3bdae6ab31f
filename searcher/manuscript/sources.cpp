// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/sources.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/terms.hpp"
#include "searcher/lookup/show.hpp"
#include "searcher/ranking/occurrences.hpp"
#include "searcher/results/hits.hpp"
#include "searcher/results/search.hpp"

namespace chancery::manuscript {
namespace {

using results::Hit;

// Words of a quotation that are sought as a phrase, passages that are then read, and passages that
// are aligned.
constexpr std::size_t max_phrase = 24, max_read = 60, max_aligned = 24;
/// Share of a quotation's weight that a passage must have to be aligned.
constexpr double least_share = 0.6;
constexpr unsigned most_forms = 20;

/// The segment with most words.
const Segment& longest(const Pattern& pattern) {
    return *std::ranges::max_element(pattern.segments, {}, &Segment::count);
}

std::vector<std::string> exact_forms(const Pattern& pattern, const Segment& segment,
                                     const std::string& language) {
    const std::size_t last = segment.first + std::min(segment.count, max_phrase) - 1;
    const std::size_t begin = pattern.words[segment.first].begin;
    const std::string text = pattern.text.substr(begin, pattern.words[last].end - begin);
    std::vector<std::string> forms;
    for (const analysis::Token& token : analysis::kept_analyser(language).analyse(text)) {
        if (!token.exact.empty()) forms.push_back(token.exact);
    }
    return forms;
}

void add_passage(WordStream& stream, const Hit& hit, std::size_t number) {
    stream.add(hit.passage.text, number);
}

/// Titles, notes and headings: behind the text, none of them in a row with another.
void add_besides(WordStream& stream, const std::vector<Hit>& hits) {
    std::set<std::string> seen;
    const auto add = [&](const std::string& text, std::size_t number) {
        if (text.empty() || !seen.insert(text).second) return;
        stream.add_break();
        stream.add(text, number);
    };
    for (std::size_t i = 0; i < hits.size(); ++i) {
        for (const document::Footnote& note : hits[i].passage.footnotes) add(note.text, i);
        for (const std::string& heading : hits[i].passage.heading) add(heading, i);
    }
    if (!hits.empty()) {
        add(hits.front().masthead.title, 0);
        add(hits.front().masthead.agenda_title, 0);
    }
}

/// A passage with its lead-ins before it, as a quotation may begin with them.
WordStream stream_of_passage(const Hit& hit) {
    WordStream stream(hit.language);
    for (const std::string& lead_in : hit.passage.context) stream.add(lead_in, 0);
    add_passage(stream, hit, 0);
    for (const document::Footnote& note : hit.passage.footnotes) {
        stream.add_break();
        stream.add(note.text, 0);
    }
    return stream;
}

Found found_of(const Hit& hit) {
    return {hit.key, hit.reference};
}

}  // namespace

Found place_in(const Source& source, const lookup::WordRange& range) {
    const Hit& first = source.hits[source.stream->passage_of(range.begin)];
    const Hit& last = source.hits[source.stream->passage_of(range.end - 1)];
    Found found = found_of(first);
    if (first.key != last.key) {
        const std::string start = first.symbol + ", ";
        const std::string_view rest = last.reference;
        found.reference += " to ";
        found.reference += rest.starts_with(start) ? rest.substr(start.size()) : rest;
    }
    return found;
}

Result<Source*> Sources::of(const std::string& symbol,
                            const std::vector<reference::Place>& places) {
    const std::string name = symbol + (places.empty() ? "" : "#" + reference::to_string(places));
    if (const auto known = sources_.find(name); known != sources_.end()) return &known->second;
    Source source;
    for (const bool any_language : {false, true}) {
        auto shown = lookup::show(
            index_,
            {.reference = name, .language = any_language ? "" : language_, .all_languages = false});
        if (!shown && shown.error().kind == Kind::usage) break;  // no key can be made of it
        if (!shown) return pass_on(std::move(shown));
        source.hits = std::move(shown->hits);
        source.lack = shown->notes.empty() ? "" : shown->notes.front();
        if (source.held() || language_.empty()) break;
    }
    return &sources_.emplace(name, std::move(source)).first->second;
}

WordStream* Sources::stream_of(Source& source) {
    if (!source.held() || source.hits.front().language != language_) return nullptr;
    if (!source.stream) {
        WordStream stream(language_);
        for (const std::string& lead_in : source.hits.front().passage.context)
            stream.add(lead_in, 0);
        for (std::size_t i = 0; i < source.hits.size(); ++i) add_passage(stream, source.hits[i], i);
        add_besides(stream, source.hits);
        source.stream = std::move(stream);
    }
    return &*source.stream;
}

Result<std::vector<std::string>> Sources::later_forms(const std::string& symbol) {
    if (const auto known = later_.find(symbol); known != later_.end()) return known->second;
    std::vector<std::string> later;
    auto opened = shelf();
    if (!opened) return pass_on(std::move(opened));
    const std::size_t revised = symbol.find("/Rev.");
    const std::string base = symbol.substr(0, revised);
    for (const std::string_view kind : {"Rev.", "Corr."}) {
        if (symbol.find("/Corr.") != std::string::npos) break;
        std::string latest;
        for (unsigned number = 1; number <= most_forms && *opened != nullptr; ++number) {
            const bool revision = kind == "Rev.";
            const std::string form = fmt::format("{}/{}{}", revision ? base : symbol, kind, number);
            if ((*opened)->database.term_exists(index::id_term(form, {}))) latest = form;
            // What is cited is itself a revision: only later ones count.
            if (revision && form == symbol) latest.clear();
        }
        if (!latest.empty()) later.push_back(latest);
    }
    later_[symbol] = later;
    return later;
}

Result<std::vector<Found>> Sources::with_phrase(const index::Shelf& shelf, const Pattern& pattern,
                                                bool& other_spelling) {
    std::vector<Found> found;
    const auto forms = exact_forms(pattern, longest(pattern), language_);
    auto entries = ranking::occurrences(shelf, forms);
    std::ranges::sort(entries, {}, [&](std::uint32_t entry) {
        return std::pair(shelf.order.of(entry).place, entry);
    });
    results::HitLoader loader(shelf);
    std::set<std::string> works;
    for (std::size_t i = 0; i < entries.size() && i < max_read; ++i) {
        auto hit = loader.load(entries[i]);
        if (!hit) return pass_on(std::move(hit));
        if (works.contains(hit->symbol)) continue;
        std::optional<Place> place = find_verbatim(pattern, stream_of_passage(*hit));
        if (place) {
            other_spelling = place->other_spelling;
        } else if (pattern.segments.size() > 1) {
            // Its parts may stand in neighbouring passages.
            auto work = of(hit->symbol, {});
            if (!work) return pass_on(std::move(work));
            WordStream* stream = stream_of(**work);
            if (stream != nullptr) place = find_verbatim(pattern, *stream);
        }
        if (!place) continue;
        works.insert(hit->symbol);
        found.push_back(found_of(*hit));
    }
    return found;
}

Result<Sources::Elsewhere> Sources::elsewhere(const Pattern& pattern) {
    Elsewhere elsewhere;
    auto opened = shelf();
    if (!opened) return pass_on(std::move(opened));
    if (*opened == nullptr || pattern.segments.empty()) return elsewhere;
    auto found = with_phrase(**opened, pattern, elsewhere.other_spelling);
    if (!found) return pass_on(std::move(found));
    elsewhere.found = *std::move(found);
    if (!elsewhere.found.empty() || pattern.segments.size() > 1) return elsewhere;
    std::string words = pattern.text;
    std::erase_if(words, [](char letter) { return letter == '"' || letter == '\\'; });
    const auto titled = results::search(
        index_, {.query = "title:\"" + words + "\"", .language = language_, .count = 1});
    if (titled && !titled->hits.empty()) {
        const Hit& hit = titled->hits.front();
        elsewhere.found.push_back({hit.symbol, "the title of " + hit.symbol});
    }
    return elsewhere;
}

std::string aligned_text(const Alignment& alignment, const WordStream& stream) {
    std::string text;
    for (const lookup::WordRange& range : alignment.place.segments) {
        if (range.size() == 0) continue;
        text += (text.empty() ? "" : " … ") + stream.text_of(range);
    }
    return text;
}

Result<std::optional<Sources::Nearest>> Sources::nearest(const Pattern& pattern,
                                                         double least_likeness) {
    std::optional<Nearest> nearest;
    auto opened = shelf();
    if (!opened) return pass_on(std::move(opened));
    if (*opened == nullptr) return nearest;
    if (!weights_) weights_ = std::make_unique<ranking::WordWeights>(**opened);
    const double whole = weights_->of_all(analysis::words_of(pattern.text, language_));
    const auto sharing =
        ranking::sharing_passages(**opened, pattern.text, *weights_, {least_share * whole, 0});
    std::vector<ranking::Sharing> best(sharing);
    std::ranges::sort(
        best, {}, [](const ranking::Sharing& one) { return std::pair(-one.weight, one.entry); });
    if (best.size() > max_aligned) best.resize(max_aligned);
    results::HitLoader loader(**opened);
    for (const ranking::Sharing& one : best) {
        auto hit = loader.load(one.entry);
        if (!hit) return pass_on(std::move(hit));
        const WordStream stream = stream_of_passage(*hit);
        const auto alignment = nearest_stretch(pattern, stream);
        if (!alignment || alignment->likeness(pattern) < least_likeness) continue;
        if (nearest && nearest->alignment.cost <= alignment->cost) continue;
        nearest = Nearest{*alignment, found_of(*hit), aligned_text(*alignment, stream)};
    }
    return nearest;
}

}  // namespace chancery::manuscript
