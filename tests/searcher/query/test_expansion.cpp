// SPDX-License-Identifier: GPL-2.0-or-later
//
// Expansion by the curated table: acronyms and everyday words find what texts print for them, told
// and below what holds the word itself; exact queries are untouched; the table is sound.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "data/vocabulary/expansions.hpp"
#include "indexer/text/table.hpp"
#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::results {
namespace {

const std::vector<document::Edition>& library() {
    static const std::vector<document::Edition> editions = [] {
        auto english = tests::edition("A/RES/76/1", "en", "Networks", "2021-12-06");
        english.passages = {
            tests::passage("1", "Urges States to agree on confidence-building measures at sea"),
            tests::passage("2", "Notes that CBMs were agreed at sea"),
            tests::passage("3", "Encourages measures of another kind, and confidence in builders"),
            tests::passage("4", "Recalls the laws of every State"),
            tests::passage("5", "Is concerned about lethal autonomous weapons systems"),
            tests::passage("6", "Condemns disinformation in every language")};
        auto chinese = tests::edition("A/RES/76/1", "zh", "网络", "2021-12-06");
        chinese.passages = {tests::passage("1", "表示关切信息和通信技术被用于犯罪目的")};
        auto russian = tests::edition("A/RES/76/1", "ru", "Сети", "2021-12-06");
        russian.passages = {
            tests::passage("1", "отмечает роль информационно-коммуникационных технологий в мире")};
        return std::vector<document::Edition>{english, chinese, russian};
    }();
    return editions;
}

Results asked(const index::Index& index, const std::string& query, bool expansion = true,
              const std::string& language = "en") {
    auto results = search(index, {.query = query, .language = language, .expansion = expansion});
    REQUIRE(results.has_value());
    return *std::move(results);
}

std::vector<std::string> places(const Results& results) {
    std::vector<std::string> places;
    for (const Hit& hit : results.hits) places.push_back(hit.pinpoint);
    return places;
}

TEST_CASE("expansion: an acronym finds what it stands for, below itself, and tells",
          "[expansion]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    for (const std::string query : {"CBMs", "cbms"}) {
        CAPTURE(query);
        const Results results = asked(index, query);
        CHECK(places(results) == std::vector<std::string>{"2", "1"});
        CHECK(results.total.value == 2);
        REQUIRE(results.also_sought.size() == 1);
        CHECK(results.also_sought.front().sought == "confidence-building measures");
        CHECK(std::ranges::any_of(results.notes, [](const std::string& note) {
            return note.starts_with("also searched: \"confidence-building measures\"");
        }));
        CHECK_FALSE(results.hits.back().marks.empty());
        const Results plain = asked(index, query, false);
        CHECK(places(plain) == std::vector<std::string>{"2"});
        CHECK(plain.also_sought.empty());
    }
    // The stemmer keeps both apart, the table joins them.
    CHECK(asked(index, "CBM").hits.size() == 2);
    CHECK(places(asked(index, "confidence-building measures")).front() == "1");
    CHECK(places(asked(index, "fake news")) == std::vector<std::string>{"6"});
    CHECK(places(asked(index, "killer robots")) == std::vector<std::string>{"5"});
    CHECK(places(asked(index, "ICT", true, "zh")) == std::vector<std::string>{"1"});
    CHECK(places(asked(index, "ИКТ", true, "ru")) == std::vector<std::string>{"1"});
}

TEST_CASE("expansion: case tells an acronym from a word", "[expansion]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    CHECK(places(asked(index, "laws")) == std::vector<std::string>{"4"});
    CHECK(places(asked(index, "LAWS")) == std::vector<std::string>{"4", "5"});
}

TEST_CASE("expansion: exact queries are untouched", "[expansion]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    for (const std::string query :
         {"\"CBMs\"", "+CBMs", "CBMs AND sea", "CBMs OR wheat", "CBMs -wheat", "CBMs year:2021",
          "A/RES/76/1 CBMs", "\"CBMs\" sea"}) {
        CAPTURE(query);
        const Results with = asked(index, query), without = asked(index, query, false);
        CHECK(places(with) == places(without));
        CHECK(with.also_sought.empty());
        CHECK(with.total.value == without.total.value);
    }
}

TEST_CASE("expansion: the table's rows are sound", "[expansion]") {
    const std::set<std::string_view> languages = {"ar", "en", "es", "fr", "ru", "zh"};
    std::set<std::string> seen;
    for (const text::Row& row : text::table_rows(data::expansions)) {
        CAPTURE(row);
        REQUIRE(row.size() == 5);
        CHECK(languages.contains(row[0]));
        CHECK((row[2].empty() || row[2] == "case"));
        CHECK((row[4] == ".3" || row[4] == ".5"));
        for (const std::string_view typed : text::split(row[1], '|')) {
            CHECK_FALSE(text::trim(typed).empty());
            // One row says all that a word stands for in one sense.
            CHECK(seen.insert(std::string(row[0]) + " " + std::string(typed) + " " +
                              std::string(row[3]))
                      .second);
            for (const std::string_view sought : text::split(row[3], '|')) CHECK(sought != typed);
        }
    }
    CHECK_FALSE(seen.empty());
}

}  // namespace
}  // namespace chancery::results
