// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/cited.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "indexer/reference/citation.hpp"

namespace chancery::lookup {
namespace {

using cite::Cited;
using reference::Pinpoint;
using reference::Place;
using results::Hit;

/// The hit that a pinpoint names first; nullptr when none of the work does.
const Hit* first_of(const Pinpoint& asked, std::span<const Hit> hits) {
    const auto found =
        std::ranges::find_if(hits, [&](const Hit& hit) { return answers(asked, hit); });
    return found == hits.end() ? nullptr : &*found;
}

/// Letters of the place's own units alone: those of a passage below it are cut.
std::vector<std::string> letters_of(const Hit& hit, const Pinpoint& place) {
    std::vector<std::string> letters = hit.passage.letters;
    if (letters.size() > place.units.size()) letters.resize(place.units.size());
    return letters;
}

Cited work_of(const Hit& hit) {
    return {.masthead = hit.masthead, .url = hit.url, .places = {}, .quoted = {}};
}

/// Marks the passages from the first of one end to the last of the other.
void mark(const Place& place, std::span<const Hit> hits, std::vector<bool>& marks) {
    std::size_t begin = hits.size(), end = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (!answers(place.first, hits[i]) && !answers(place.last, hits[i])) continue;
        if (!place.is_range()) marks[i] = true;
        begin = std::min(begin, i);
        end = std::max(end, i + 1);
    }
    for (std::size_t i = begin; place.is_range() && i < end; ++i) marks[i] = true;
}

/// The work of consecutive hits, with the places that it has of those asked for. Absent when it
/// has none of them.
std::optional<Cited> cite_work(std::span<const Hit> hits, const std::vector<Place>& places) {
    Cited work = work_of(hits.front());
    std::vector<bool> marks(hits.size(), false);
    for (const Place& place : places) {
        const Hit* first = first_of(place.first, hits);
        const Hit* last = first_of(place.last, hits);
        if (first == nullptr || last == nullptr) continue;
        work.places.push_back({place, letters_of(*first, place.first),
                               letters_of(*last, place.last), first->passage.page,
                               last->passage.page});
        mark(place, hits, marks);
    }
    if (work.places.empty() && !places.empty()) return std::nullopt;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const auto& passage = hits[i].passage;
        if (marks[i]) {
            work.quoted.push_back({passage.pinpoint, passage.label, passage.text});
        }
    }
    return work;
}

}  // namespace

Result<CitedWorks> find_cited(const index::Index& index, const ShowRequest& request) {
    const auto citation = reference::parse_citation(request.reference);
    if (!citation) return pass_on(Result<reference::Citation>(citation));
    auto shown = show(index, request);
    if (!shown) return pass_on(std::move(shown));
    CitedWorks found{{}, std::move(shown->notes)};
    const std::span<const Hit> hits = shown->hits;
    for (std::size_t i = 0; i < hits.size();) {
        std::size_t end = i + 1;
        while (end < hits.size() && hits[end].symbol == hits[i].symbol) ++end;
        auto work = cite_work(hits.subspan(i, end - i), citation->places);
        if (work) found.works.push_back(*std::move(work));
        i = end;
    }
    return found;
}

std::vector<Cited> cited_of(const std::vector<Hit>& hits, bool with_places) {
    std::vector<Cited> works;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> known;
    for (const Hit& hit : hits) {
        const auto [entry, is_new] = known.try_emplace({hit.symbol, hit.language}, works.size());
        if (is_new) works.push_back(work_of(hit));
        const auto& [pinpoint, letters, page] =
            std::tie(hit.passage.pinpoint, hit.passage.letters, hit.passage.page);
        if (!with_places || pinpoint.empty()) continue;
        works[entry->second].places.push_back({{pinpoint, pinpoint}, letters, letters, page, page});
    }
    return works;
}

}  // namespace chancery::lookup
