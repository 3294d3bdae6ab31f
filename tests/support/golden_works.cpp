// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/golden_works.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "indexer/reference/citation.hpp"
#include "indexer/text/table.hpp"
#include "tests/support/corpus.hpp"

namespace chancery::tests {

std::string golden_table(const std::string& name) {
    std::ifstream file(source_root() / "tests/searcher/cite" / name);
    return {std::istreambuf_iterator<char>(file), {}};
}

cite::Cited golden_work(const std::string& key) {
    static const std::string table = golden_table("works.tsv");
    const auto citation = reference::parse_citation(key);
    if (!citation) throw std::runtime_error("not a key: " + key);
    for (const text::Row& row : text::table_rows(table)) {
        if (row[0] != citation->symbol.name) continue;
        cite::Cited cited;
        auto& masthead = cited.masthead;
        masthead.symbol = citation->symbol;
        if (!row[1].empty()) masthead.other_symbols.emplace_back(row[1]);
        masthead.body = row[2];
        masthead.type = row[3];
        masthead.session = row[4];
        masthead.date = row[5];
        masthead.published = row[6];
        masthead.title = row[7];
        masthead.language = citation->language.empty() ? "en" : citation->language;
        cited.url = reference::url_of(masthead.symbol, masthead.language);
        // Pages of unnumbered paragraphs: u3 stands on page 3.
        for (const auto& place : citation->places) {
            const std::string& unit = place.first.units.back();
            const unsigned page = unit[0] == 'u' ? unsigned(std::stoul(unit.substr(1))) : 0;
            cited.places.push_back({place, {}, {}, page, page});
        }
        return cited;
    }
    throw std::runtime_error("not in works.tsv: " + key);
}

}  // namespace chancery::tests
