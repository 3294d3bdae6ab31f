// SPDX-License-Identifier: GPL-2.0-or-later
//
// Real citations of which each names one text, read as people would paste them: shared/domain/
// citations.tsv, where it is at hand.
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/reference/citation.hpp"
#include "indexer/text/table.hpp"
#include "tests/catch.hpp"
#include "tests/support/corpus.hpp"

namespace chancery::reference {
namespace {

TEST_CASE("citation: real citations of one text are read", "[citation][corpus]") {
    const auto folder = tests::shared_folder();
    if (!std::filesystem::exists(folder / "domain")) return;
    const std::string table = tests::get(folder / "domain" / "citations.tsv");
    std::size_t read = 0, right = 0;
    std::string wrong;
    for (const text::Row& row : text::table_rows(table)) {
        const std::string_view expected = row[3];
        if (expected.empty() || expected == "-" || expected.find(" | ") != expected.npos) continue;
        ++read;
        const auto citation = parse_citation(row[1]);
        const std::string symbol(expected.substr(0, expected.find(';')));
        if (citation &&
            (citation->symbol.name == symbol || citation->symbol.name.starts_with(symbol + "(")) &&
            citation->places.empty() == (expected.find(';') == expected.npos)) {
            ++right;
        } else {
            wrong += "\n" + std::string(row[0]) + " " + std::string(row[1]) + " -> " +
                     (citation ? to_string(*citation) : citation.error().why);
        }
    }
    CAPTURE(wrong, read, right);
    CHECK(read > 200);
    CHECK(right * 100 >= read * 99);
}

TEST_CASE("citation: every symbol of the catalogue is read as itself", "[citation][corpus]") {
    const auto folder = tests::shared_folder();
    if (!std::filesystem::exists(folder / "domain")) return;
    const std::string table = tests::get(folder / "domain" / "catalogue.tsv");
    std::size_t read = 0;
    for (const text::Row& row : text::table_rows(table)) {
        if (row[0].starts_with("ITU")) continue;  // no symbol of the United Nations
        CAPTURE(row[0]);
        const auto citation = parse_citation(row[0]);
        REQUIRE(citation.has_value());
        CHECK(to_string(*citation) == row[0]);
        CHECK(citation->form == Form::symbol);
        ++read;
    }
    CHECK(read > 150);
}

}  // namespace
}  // namespace chancery::reference
