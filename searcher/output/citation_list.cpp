// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/citation_list.hpp"

#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/program/terminal.hpp"
#include "indexer/text/normal.hpp"
#include "searcher/output/manuscript_places.hpp"

namespace chancery::output {
namespace {

using Json = nlohmann::ordered_json;
using reference::finder::Find;

std::string_view printed_text(std::string_view text, const Find& find) {
    return text.substr(find.begin, find.end - find.begin);
}

}  // namespace

void write_citations_jsonl(const manuscript::Manuscript& manuscript, std::span<const Find> finds,
                           std::ostream& out) {
    const ManuscriptPlaces places(manuscript);
    for (const Find& find : finds) {
        Json object;
        object["symbol"] = find.symbol.name;
        if (!find.places.empty()) object["pinpoint"] = reference::to_string(find.places);
        object["text"] = printed_text(manuscript.text, find);
        if (places.is_extracted()) places.add_place(find.begin, object);
        object["span"] = places.span({find.begin, find.end});
        if (!find.date.empty()) object["date"] = find.date;
        object["certainty"] = reference::finder::to_string(find.certainty);
        out << object.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
}

void write_citation_lines(const manuscript::Manuscript& manuscript, std::span<const Find> finds,
                          std::ostream& out) {
    const ManuscriptPlaces places(manuscript);
    for (const Find& find : finds) {
        const auto place = places.line_column(find.begin);
        const std::string pinpoint =
            find.places.empty() ? "" : "#" + reference::to_string(find.places);
        const std::string page = places.is_extracted() ? places.told(find.begin) + ": " : "";
        out << fmt::format("{}:{}:{}: {}{}{}: {}\n", program::safe(manuscript.name), place.line,
                           place.column, page, program::safe(find.symbol.name), pinpoint,
                           program::safe(text::stored_form(printed_text(manuscript.text, find))));
    }
}

}  // namespace chancery::output
