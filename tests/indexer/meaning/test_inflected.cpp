// SPDX-License-Identifier: GPL-2.0-or-later
//
// Forms stand for what their words stand for, unless they have pairs of their own; pairs stay in
// order, so that the table of them can be searched.
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/meaning/inflected.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

std::vector<std::string> renderings_of(const std::vector<WordPair>& pairs,
                                       const std::string& word) {
    std::vector<std::string> found;
    for (const WordPair& pair : pairs) {
        if (pair.from == word) found.push_back(pair.to);
    }
    return found;
}

TEST_CASE("inflected: forms stand for what their words stand for", "[meaning]") {
    const std::vector<WordPair> pairs = {
        {"bat", "boat", 0.9F}, {"battr", "beat", 0.8F}, {"battr", "hit", 0.4F}, {"cour", "run", 1}};
    const auto all = inflected(pairs, {{"battent", {"battr"}},
                                       {"bat", {"battr"}},
                                       {"courent", {"battr", "cour"}},
                                       {"zebr", {"unknown"}}});
    using Words = std::vector<std::string>;
    CHECK(renderings_of(all, "battent") == Words{"beat", "hit"});
    CHECK(renderings_of(all, "bat") == Words{"boat"});
    CHECK(renderings_of(all, "courent") == Words{"beat", "hit", "run"});
    CHECK(renderings_of(all, "zebr").empty());
    CHECK(renderings_of(all, "battr") == Words{"beat", "hit"});
    CHECK(std::ranges::is_sorted(
        all, {}, [](const WordPair& pair) { return std::tie(pair.from, pair.to); }));
    const std::string bytes = encode(all, "en", {});
    const auto table = TranslationTable::over(bytes);
    REQUIRE(table.has_value());
    REQUIRE_FALSE(table->into_pivot("courent").empty());
    CHECK(table->into_pivot("courent").front().word == "run");
}

TEST_CASE("inflected: a form takes the surest of several words that say the same", "[meaning]") {
    const auto all = inflected({{"a", "x", 0.2F}, {"b", "x", 0.7F}}, {{"c", {"a", "b"}}});
    REQUIRE(renderings_of(all, "c").size() == 1);
    CHECK(all.back().weight == Approx(0.7));
}

}  // namespace
