// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/hit_json.hpp"

#include <cmath>

#include <fmt/format.h>

#include "indexer/document/recognised.hpp"

namespace chancery::output {
namespace {

using results::Hit;

void put(Json& object, const char* name, const std::string& text) {
    if (!text.empty()) object[name] = text;
}

/// Four decimals: what follows differs from machine to machine.
double rounded(double score) {
    constexpr double places = 10000;
    return std::round(score * places) / places;
}

Json footnotes_of(const Hit& hit) {
    auto list = Json::array();
    for (std::size_t i = 0; i < hit.passage.footnotes.size(); ++i) {
        const auto& note = hit.passage.footnotes[i];
        Json object = {{"number", note.number}, {"text", note.text}};
        if (i < hit.footnote_marks.size() && !hit.footnote_marks[i].empty()) {
            object["marks"] = hit.footnote_marks[i];
        }
        list.push_back(std::move(object));
    }
    return list;
}

/// What a passage cites; of what a note cites the mark is within the note.
Json cites_of(const document::Passage& passage) {
    auto list = Json::array();
    for (const document::Citation& citation : passage.citations) {
        Json object = {{"symbol", citation.symbol}};
        put(object, "pinpoint", citation.places);
        put(object, "verb", citation.verb);
        object["mark"] = {citation.begin, citation.end};
        const auto note = static_cast<std::size_t>(citation.footnote);
        if (citation.footnote >= 0 && note < passage.footnotes.size()) {
            object["footnote"] = passage.footnotes[note].number;
        }
        list.push_back(std::move(object));
    }
    return list;
}

Json vote_of(const document::Vote& vote) {
    Json object;
    put(object, "item", vote.item);
    object["in_favour"] = vote.in_favour;
    object["against"] = vote.against;
    object["abstaining"] = vote.abstaining;
    object["states_in_favour"] = vote.states_in_favour;
    object["states_against"] = vote.states_against;
    object["states_abstaining"] = vote.states_abstaining;
    return object;
}

void put_place(Json& object, const Hit& hit) {
    const auto& passage = hit.passage;
    object["role"] = document::to_string(passage.role);
    if (!passage.heading.empty()) object["heading"] = passage.heading;
    put(object, "context", fmt::format("{}", fmt::join(passage.context, " ")));
    object["text"] = passage.text;
    if (!hit.marks.empty()) object["marks"] = hit.marks;
    if (!passage.footnotes.empty()) object["footnotes"] = footnotes_of(hit);
    put(object, "verb", passage.verb);
    if (!passage.citations.empty()) object["cites"] = cites_of(passage);
    if (passage.page > 0) object["page"] = passage.page;
    if (passage.vote.recorded) object["vote"] = vote_of(passage.vote);
}

}  // namespace

Json to_json(const Hit& hit) {
    Json object;
    object["rank"] = hit.rank;
    if (hit.score != 0 && std::isfinite(hit.score)) object["score"] = rounded(hit.score);
    object["key"] = hit.key;
    object["symbol"] = hit.symbol;
    put(object, "pinpoint", hit.pinpoint);
    object["reference"] = hit.reference;
    object["language"] = hit.language;
    put(object, "title", hit.masthead.title);
    put(object, "date", hit.masthead.date);
    put(object, "type", hit.masthead.type);
    put(object, "body", hit.masthead.body);
    put_place(object, hit);
    put(object, "url", hit.url);
    if (hit.reprints && hit.reprints->count > 0) {
        object["reprints"] = {{"count", hit.reprints->count},
                              {"first", hit.reprints->first},
                              {"last", hit.reprints->last}};
    }
    put(object, "digest", hit.masthead.digest);
    if (hit.masthead.format == document::recognised_format) object["ocr"] = true;
    return object;
}

std::string dumped(const Json& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace chancery::output
