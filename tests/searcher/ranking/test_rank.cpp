// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "searcher/query/parse.hpp"
#include "searcher/ranking/rank.hpp"
#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/oracle.hpp"

namespace chancery::ranking {
namespace {

/// Passages of rising length; in every third the words stand in a row, in all of them somewhere.
document::Edition many(std::size_t passages) {
    document::Edition edition = tests::edition("A/RES/199/1", "en", "", "2143-01-01");
    std::string rest;
    for (std::size_t i = 0; i < passages; ++i) {
        rest = i % 40 == 0 ? std::string() : rest + " tide" + std::to_string(i);
        const char* words = i % 3 == 0 ? "lantern harbour" : "harbour lantern";
        edition.passages.push_back(tests::passage(std::to_string(i + 1), words + rest));
    }
    return edition;
}

results::Results ask(const document::Edition& edition, const std::string& query) {
    const tests::TemporaryFolder folder;
    const auto index = tests::index_of(folder / "index", {edition});
    auto results = results::search(index, {query, "en", 0, 10, false});
    REQUIRE(results);
    return *std::move(results);
}

TEST_CASE("rank: a phrase whose words many passages hold is estimated, its top is not",
          "[ranking]") {
    const std::size_t passages = max_checked + 500;
    const document::Edition edition = many(passages);
    for (const char* query : {"\"lantern harbour\"", "\"lantern harbour\" tide7"}) {
        CAPTURE(query);
        const results::Results results = ask(edition, query);
        tests::Oracle oracle("en", {edition});
        const auto found = oracle.find(query::parse(query)->root);
        REQUIRE(results.hits.size() == 10);
        for (std::size_t i = 0; i < results.hits.size(); ++i)
            CHECK(results.hits[i].key == found[i].key);
        CHECK_FALSE(results.total.exact);
        CHECK(results.total.value > found.size() * 9 / 10);
        CHECK(results.total.value < found.size() * 11 / 10);
    }
}

TEST_CASE("rank: a phrase whose words few passages hold is counted", "[ranking]") {
    const document::Edition edition = many(max_checked - 1);
    const results::Results results = ask(edition, "\"lantern harbour\"");
    CHECK(results.total.exact);
    CHECK(results.total.value == max_checked / 3);
}

}  // namespace
}  // namespace chancery::ranking
