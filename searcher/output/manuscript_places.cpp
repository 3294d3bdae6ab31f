// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/manuscript_places.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace chancery::output {
namespace {

std::string printed(const manuscript::PrintedPlace& place) {
    const std::string page = place.page > 0 ? fmt::format("p. {}, ", place.page) : "";
    return page +
           (place.note.empty() ? fmt::format("para. {}", place.paragraph) : "note " + place.note);
}

}  // namespace

const manuscript::PrintedPlace& ManuscriptPlaces::place_of(std::size_t in_text) const {
    const std::size_t line = line_column(in_text).line;
    return manuscript_.places[std::min(line, manuscript_.places.size()) - 1];
}

std::string ManuscriptPlaces::told(std::size_t in_text) const {
    if (!is_extracted()) return fmt::format("line {}", line_column(in_text).line);
    return printed(place_of(in_text));
}

void ManuscriptPlaces::add_place(std::size_t in_text, nlohmann::ordered_json& object) const {
    if (!is_extracted()) {
        const auto place = line_column(in_text);
        object["line"] = place.line;
        object["column"] = place.column;
        return;
    }
    const manuscript::PrintedPlace& place = place_of(in_text);
    if (place.page > 0) object["page"] = place.page;
    object["paragraph"] = place.paragraph;
    if (!place.note.empty()) object["note"] = place.note;
}

std::array<std::size_t, 2> ManuscriptPlaces::span(const manuscript::Span& in_text) const {
    const auto begin = places_.code_points(manuscript_.in_source(in_text.begin));
    const auto end = places_.code_points(manuscript_.in_source(in_text.end));
    const auto base = is_extracted() ? begin + 1 - line_column(in_text.begin).column : 0;
    return {begin - base, std::max(begin, end) - base};
}

std::size_t ManuscriptPlaces::width() const {
    std::size_t width = 9;  // "line 1234"
    for (const manuscript::PrintedPlace& place : manuscript_.places)
        width = std::max(width, printed(place).size());
    return std::min<std::size_t>(width, 24);
}

}  // namespace chancery::output
