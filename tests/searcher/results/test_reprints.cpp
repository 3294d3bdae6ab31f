// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::results {
namespace {

document::Edition reprints_work(int number, const std::string& date,
                                const std::vector<std::string>& texts) {
    document::Edition edition =
        tests::edition("A/RES/199/" + std::to_string(number), "en", "", date);
    for (const std::string& text : texts) {
        edition.passages.push_back(
            tests::passage(std::to_string(edition.passages.size() + 1), text));
    }
    return edition;
}

/// Hits of a query over these works.
std::vector<Hit> hits(const std::vector<document::Edition>& editions, const Request& request) {
    const tests::TemporaryFolder folder;
    const auto index = tests::index_of(folder / "index", editions);
    const auto results = search(index, request);
    REQUIRE(results);
    return results->hits;
}

Request all(const std::string& query) {
    return {query, "en", 0, 100, false};
}

TEST_CASE("reprints: other works with the same words are counted, first and last by date",
          "[reprints]") {
    const auto found = hits({reprints_work(1, "2143-01-01", {"The Lantern, lit."}),
                             reprints_work(2, "2144-01-01", {"the lantern lit"}),
                             reprints_work(3, "2142-01-01", {"the lantern: lit!"}),
                             reprints_work(4, "2142-06-01", {"the lantern unlit"})},
                            all("lantern"));
    REQUIRE(found.size() == 4);
    std::size_t alone = 0;
    for (const Hit& hit : found) {
        if (!hit.reprints) {
            CHECK(hit.symbol == "A/RES/199/4");
            ++alone;
            continue;
        }
        CHECK(hit.reprints->count == 2);
        CHECK(hit.reprints->first == "A/RES/199/3@en#1");
        CHECK(hit.reprints->last == "A/RES/199/2@en#1");
        CHECK(hit.reprints->first_reference == "A/RES/199/3");
    }
    CHECK(alone == 1);
}

TEST_CASE("reprints: a text twice in one work is no reprint", "[reprints]") {
    for (const Hit& hit :
         hits({reprints_work(1, "2143-01-01", {"lantern", "lantern"})}, all("lantern"))) {
        CHECK_FALSE(hit.reprints);
    }
    const auto found = hits(
        {reprints_work(1, "2143-01-01", {"lantern", "lantern"}), reprints_work(2, "", {"lantern"})},
        all("lantern"));
    REQUIRE(found.size() == 3);
    CHECK(found[0].reprints->count == 1);
    CHECK(found[0].reprints->last == "A/RES/199/1@en#1");
}

TEST_CASE("reprints: listed once unless asked otherwise", "[reprints]") {
    const std::vector<document::Edition> works{
        reprints_work(1, "2143-01-01", {"lantern", "harbour lantern"}),
        reprints_work(2, "2144-01-01", {"Lantern!", "tide"})};
    Request request = all("lantern");
    CHECK(hits(works, request).size() == 3);
    request.collapse = true;
    const auto collapsed = hits(works, request);
    REQUIRE(collapsed.size() == 2);
    CHECK(collapsed[0].key == "A/RES/199/1@en#1");
}

TEST_CASE("reprints: texts without words are each for themselves", "[reprints]") {
    auto first = reprints_work(1, "2143-01-01", {"* * *"}),
         second = reprints_work(2, "2144-01-01", {"* * *"});
    for (document::Edition* edition : {&first, &second})
        edition->passages[0].footnotes = {{"1", "lantern", 0}};
    Request request = all("lantern");
    request.collapse = true;
    const auto found = hits({first, second}, request);
    CHECK(found.size() == 2);
    for (const Hit& hit : found) CHECK_FALSE(hit.reprints);
}

}  // namespace
}  // namespace chancery::results
