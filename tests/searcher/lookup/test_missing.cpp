// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "data/catalogue.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/text/table.hpp"
#include "searcher/lookup/missing.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::lookup {
namespace {

using Rows = std::vector<std::string>;

struct GapRow {
    std::set<std::string> held;
    Rows gaps;  ///< "what is missing < what is held"
};

TEST_CASE("missing: gaps in series", "[missing]") {
    const auto row = GENERATE(values<GapRow>({
        {{"A/199/1", "A/199/1/Add.1", "A/199/1/Add.3"}, {"A/199/1/Add.2 < A/199/1/Add.3"}},
        {{"A/199/1/Add.1"}, {"A/199/1 < A/199/1/Add.1"}},
        {{"A/199/1/Corr.2"}, {"A/199/1 < A/199/1/Corr.2", "A/199/1/Corr.1 < A/199/1/Corr.2"}},
        {{"A/C.1/199/L.4/Rev.2"}, {}},
        {{"A/C.1/199/L.4", "A/C.1/199/L.4/Rev.2"}, {}},
        {{"A/C.1/199/L.4/Rev.1", "A/C.1/199/L.4/Rev.3"},
         {"A/C.1/199/L.4/Rev.2 < A/C.1/199/L.4/Rev.3"}},
        {{"A/199/1", "A/199/2"}, {}},
        {{"A/199/1/Add.99999"}, {}},
        {{"A/199/1/Add.x"}, {}},
    }));
    Rows found;
    for (const Gap& gap : gaps_in(row.held)) found.push_back(gap.symbol + " < " + gap.beside);
    CHECK(found == row.gaps);
}

TEST_CASE("missing: cited works, the most cited first, then gaps, then the catalogue",
          "[missing]") {
    const tests::TemporaryFolder folder;
    auto citing = tests::edition("A/RES/199/2", "en");
    const auto cite = [&](const std::string& pinpoint, const Rows& symbols) {
        citing.passages.push_back(tests::passage(pinpoint, "Lantern " + pinpoint));
        for (const std::string& symbol : symbols) {
            citing.passages.back().citations.push_back({0, 3, -1, symbol, "1", "recalling"});
        }
    };
    cite("1", {"A/199/8", "A/199/9", "A/199/7-S/2141/3"});
    cite("2", {"A/199/9", "A/199/5", "A/RES/70/237", "A/RES/199/3"});
    auto held = tests::edition("A/199/5", "fr");
    held.passages = {tests::passage("1", "Phare")};
    auto part = tests::edition("A/RES/199/3B", "en");
    part.passages = {tests::passage("1", "Tide")};
    auto addendum = tests::edition("A/199/5/Add.2", "en");
    addendum.passages = {tests::passage("1", "More")};
    const auto index = tests::index_of(folder / "index", {citing, held, part, addendum});
    const auto found = missing(index);
    REQUIRE(found);
    Rows rows;
    for (const MissingWork& work : *found) {
        if (work.reason == "known") break;
        rows.push_back(work.symbol + " " + std::string(work.reason) + " " +
                       std::to_string(work.paragraphs));
    }
    CHECK(rows == Rows{"A/199/9 cited 2", "A/199/7-S/2141/3 cited 1", "A/199/8 cited 1",
                       "A/RES/70/237 cited 1", "A/199/5/Add.1 gap 0"});
    CHECK((*found)[3].date == "2015-12-23");
    CHECK((*found)[0].url == "https://undocs.org/en/A/199/9");
    CHECK(found->back().reason == "known");
    CHECK(std::ranges::count(*found, "A/RES/70/237", &MissingWork::symbol) == 1);
}

TEST_CASE("missing: every symbol of the catalogue parses and prints back", "[missing]") {
    std::set<std::string_view> seen;
    for (const text::Row& row : text::table_rows(data::catalogue)) {
        CAPTURE(row[0]);
        const auto symbol = reference::parse_symbol(row[0]);
        REQUIRE(symbol);
        CHECK(symbol->name == row[0]);
        CHECK(seen.insert(row[0]).second);
        CHECK(!row[1].empty());
        CHECK((row[4] == "yes" || row[4] == "no"));
    }
}

}  // namespace
}  // namespace chancery::lookup
