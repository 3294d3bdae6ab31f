// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/entries.hpp"

#include <charconv>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "indexer/text/table.hpp"
#include "searcher/cite/entries.hpp"
#include "searcher/cite/places.hpp"
#include "searcher/lookup/cited.hpp"

namespace chancery::output {
namespace {

using Json = nlohmann::ordered_json;

/// "2018-12-05" as CSL has it: {"date-parts": [[2018, 12, 5]]}.
Json date_parts(std::string_view iso) {
    auto parts = Json::array();
    for (const auto part : text::split(iso, '-')) {
        unsigned value = 0;
        std::from_chars(part.data(), part.data() + part.size(), value);
        parts.push_back(value);
    }
    return {{"date-parts", Json::array({parts})}};
}

/// The places as items of a citation (csl-citation.json). CSL has one label a locator: a plain
/// paragraph is a locator, any other place is a suffix in words.
Json citation_items(const cite::Entry& entry) {
    const cite::Style& words = *cite::find_style(cite::default_style);
    constexpr std::string_view paragraph = "para. ", paragraphs = "paras. ";
    auto items = Json::array();
    for (const cite::CitedPlace& place : entry.places) {
        std::string printed = cite::printed_places(words, "en", {&place, 1});
        Json item = {{"id", entry.key}};
        const bool plain = place.place.first.units.front()[0] <= '9';
        if (plain && (printed.starts_with(paragraph) || printed.starts_with(paragraphs))) {
            item["locator"] = printed.substr(printed.find(' ') + 1);
            item["label"] = "paragraph";
        } else {
            item["suffix"] = ", " + printed;
        }
        items.push_back(std::move(item));
    }
    return items;
}

Json csl_item(const cite::Entry& entry) {
    Json item;
    for (const auto& [name, value] : entry.fields) {
        const std::string field(name);
        if (field == "author") {
            item[field] = Json::array({{{"literal", value}}});
        } else if (field == "issued") {
            item[field] = date_parts(value);
        } else {
            item[field] = value;
        }
    }
    if (!entry.places.empty()) item["custom"] = {{"citationItems", citation_items(entry)}};
    return item;
}

void write_csl_json(std::span<const cite::Entry> entries, std::ostream& out) {
    auto items = Json::array();
    for (const cite::Entry& entry : entries) items.push_back(csl_item(entry));
    out << items.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void write(std::string_view style, const results::Results& results, bool with_places,
           std::ostream& out) {
    write_entries(*cite::find_style(style), lookup::cited_of(results.hits, with_places), out);
}

}  // namespace

void write_entries(const cite::Style& style, std::vector<cite::Cited> cited, std::ostream& out) {
    const auto works = cite::merged(std::move(cited));
    const auto entries = cite::entries(style, works);
    switch (style.syntax()) {
        case cite::Syntax::ris:
            return cite::write_ris(entries, out);
        case cite::Syntax::bibtex:
            return cite::write_bibtex(style, entries, out);
        case cite::Syntax::csl_json:
            return write_csl_json(entries, out);
        case cite::Syntax::text:
            return;
    }
}

void write_hits_ris(const results::Results& results, const Layout& /*layout*/, std::ostream& out) {
    write("ris", results, true, out);
}

void write_work_ris(const results::Results& results, const Layout& layout, std::ostream& out) {
    write("ris", results, !layout.masthead, out);
}

void write_hits_bibtex(const results::Results& results, const Layout& /*layout*/,
                       std::ostream& out) {
    write("bibtex", results, true, out);
}

void write_work_bibtex(const results::Results& results, const Layout& layout, std::ostream& out) {
    write("bibtex", results, !layout.masthead, out);
}

void write_hits_biblatex(const results::Results& results, const Layout& /*layout*/,
                         std::ostream& out) {
    write("biblatex", results, true, out);
}

void write_work_biblatex(const results::Results& results, const Layout& layout, std::ostream& out) {
    write("biblatex", results, !layout.masthead, out);
}

void write_hits_csl_json(const results::Results& results, const Layout& /*layout*/,
                         std::ostream& out) {
    write("csl-json", results, true, out);
}

void write_work_csl_json(const results::Results& results, const Layout& layout, std::ostream& out) {
    write("csl-json", results, !layout.masthead, out);
}

}  // namespace chancery::output
