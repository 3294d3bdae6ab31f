// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/csv.hpp"

#include <array>
#include <string>

#include <fmt/format.h>

namespace chancery::output {
namespace {

using results::Hit;

struct Column {
    std::string_view name;
    std::string (*value)(const Hit&);
};

std::string number(std::size_t value) {
    return value == 0 ? "" : std::to_string(value);
}

/// "A/RES/73/27#5..7 A/RES/70/1".
std::string cites_of(const Hit& hit) {
    std::string list;
    for (const document::Citation& citation : hit.passage.citations) {
        list += (list.empty() ? "" : " ") + citation.symbol;
        if (!citation.places.empty()) list += "#" + citation.places;
    }
    return list;
}

constexpr auto columns = std::to_array<Column>({
    {"rank", [](const Hit& hit) { return number(hit.rank); }},
    {"score",
     [](const Hit& hit) { return hit.score == 0 ? "" : fmt::format("{:.4f}", hit.score); }},
    {"key", [](const Hit& hit) { return hit.key; }},
    {"symbol", [](const Hit& hit) { return hit.symbol; }},
    {"pinpoint", [](const Hit& hit) { return hit.pinpoint; }},
    {"reference", [](const Hit& hit) { return hit.reference; }},
    {"language", [](const Hit& hit) { return hit.language; }},
    {"title", [](const Hit& hit) { return hit.masthead.title; }},
    {"date", [](const Hit& hit) { return hit.masthead.date; }},
    {"type", [](const Hit& hit) { return hit.masthead.type; }},
    {"body", [](const Hit& hit) { return hit.masthead.body; }},
    {"role", [](const Hit& hit) { return std::string(document::to_string(hit.passage.role)); }},
    {"heading",
     [](const Hit& hit) { return fmt::format("{}", fmt::join(hit.passage.heading, " > ")); }},
    {"context",
     [](const Hit& hit) { return fmt::format("{}", fmt::join(hit.passage.context, " ")); }},
    {"text", [](const Hit& hit) { return hit.passage.text; }},
    {"verb", [](const Hit& hit) { return hit.passage.verb; }},
    {"cites", cites_of},
    {"page", [](const Hit& hit) { return number(hit.passage.page); }},
    {"url", [](const Hit& hit) { return hit.url; }},
    {"reprints", [](const Hit& hit) { return number(hit.reprints ? hit.reprints->count : 0); }},
    {"digest", [](const Hit& hit) { return hit.masthead.digest; }},
});

}  // namespace

std::string csv_cell(const std::string& value) {
    if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
    std::string quoted = "\"";
    for (char byte : value) {
        if (byte == '"') quoted += '"';
        quoted += byte;
    }
    return quoted + '"';
}

void write_csv(const results::Results& results, const Layout& /*layout*/, std::ostream& out) {
    std::string_view separator;
    for (const auto& column : columns) {
        out << separator << column.name;
        separator = ",";
    }
    out << '\n';
    for (const auto& hit : results.hits) {
        separator = "";
        for (const auto& column : columns) {
            out << separator << csv_cell(column.value(hit));
            separator = ",";
        }
        out << '\n';
    }
}

}  // namespace chancery::output
