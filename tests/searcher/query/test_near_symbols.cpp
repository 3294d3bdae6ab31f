// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/index/terms.hpp"
#include "searcher/query/near_symbols.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::query {
namespace {

const std::vector<std::string>& symbols() {
    static const std::vector<std::string> held{
        "A/RES/76/19",    "A/RES/75/240",        "A/RES/78/265", "A/RES/75/101A",
        "A/78/265/Add.1", "S/RES/1373(2001)",    "A/70/174",     "A/AC.292/2025/INF/5/Rev.1",
        "A/DEC/77/512",   "A/C.1/77/L.23/Rev.1", "A/RES/ES-11/1"};
    return held;
}

const index::Index& sample() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        std::vector<document::Edition> editions;
        for (const std::string& symbol : symbols()) {
            editions.push_back(tests::edition(symbol, "en"));
            editions.back().passages.push_back(tests::passage("1", "Lantern"));
        }
        return tests::index_of(folder / "index", editions);
    }();
    return index;
}

std::vector<std::string> near(const std::string& typed) {
    const auto shelf = sample().shelf("en");
    REQUIRE(shelf);
    REQUIRE(*shelf != nullptr);
    return near_symbols((*shelf)->database, typed);
}

bool has(const std::vector<std::string>& list, const std::string& symbol) {
    return std::ranges::count(list, symbol) > 0;
}

struct NearSymbolsRow {
    const char* typed;
    std::vector<std::string> near;
};

TEST_CASE("near symbols: usual slips, the likeliest first", "[near]") {
    const auto row = GENERATE(values<NearSymbolsRow>({
        {"A/70/74", {"A/70/174"}},
        {"A/70/147", {"A/70/174"}},
        {"A/RES/75/24O", {"A/RES/75/240"}},
        {"A/RES/76/19PARA3", {"A/RES/76/19"}},
        {"A/78/265", {"A/RES/78/265", "A/78/265/Add.1"}},
        {"A/RES/77/512", {"A/DEC/77/512"}},
        {"A/RES/77/19", {"A/RES/76/19"}},
        {"A/C.1/77/L.23", {"A/C.1/77/L.23/Rev.1"}},
        {"A/AC.292/2025/INF/5", {"A/AC.292/2025/INF/5/Rev.1"}},
        {"S/RES/1373(2010)", {"S/RES/1373(2001)"}},
        {"A/RES/75/101", {"A/RES/75/101A"}},
        {"A/RES/12/345", {}},
        {"E/2019/7", {}},
    }));
    CAPTURE(row.typed);
    CHECK(near(row.typed) == row.near);
}

TEST_CASE("near symbols: a digit missing or too many finds the work again", "[near]") {
    for (const std::string& symbol : symbols()) {
        for (std::size_t place = 0; place < symbol.size(); ++place) {
            if (symbol[place] < '0' || symbol[place] > '9') continue;
            std::string fewer = symbol;
            fewer.erase(place, 1);
            CAPTURE(symbol, fewer);
            CHECK(has(near(fewer), symbol));
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string more = symbol;
                more.insert(place, 1, digit);
                CHECK(has(near(more), symbol));
            }
        }
    }
}

TEST_CASE("near symbols: the year of a resolution of the Security Council is found", "[near]") {
    const auto shelf = sample().shelf("en");
    REQUIRE(shelf);
    const auto& database = (*shelf)->database;
    CHECK(with_year(database, index::id_prefix, "S/RES/1373") == "S/RES/1373(2001)");
    CHECK(with_year(database, index::id_prefix, "S/RES/1373#1") == "S/RES/1373(2001)#1");
    CHECK(with_year(database, index::id_prefix, "S/RES/137") == "S/RES/137");
    CHECK(with_year(database, index::id_prefix, "A/RES/76/19") == "A/RES/76/19");
}

TEST_CASE("near symbols: a work is not its own slip", "[near]") {
    for (const std::string& symbol : symbols()) CHECK(slip_between(symbol, symbol) == 0);
}

}  // namespace
}  // namespace chancery::query
