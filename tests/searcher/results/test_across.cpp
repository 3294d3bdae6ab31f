// SPDX-License-Identifier: GPL-2.0-or-later
//
// Search across languages on a library of made-up words whose French and English editions teach
// what stands for what: an English-only work is found by French words, what both have is shown in
// French, exact queries stay in one language, and a damaged table is told and done without.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "indexer/meaning/dictionary.hpp"
#include "searcher/results/across.hpp"
#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::results {
namespace {

/// Names of letters alone, so that no stemmer or number rule has a say.
std::string made_up_word(char begin, unsigned number) {
    std::string word(1, begin);
    for (int i = 0; i < 3; ++i) {
        word += "bdgkmp"[number % 6];
        word += "ao"[number % 2];
        number /= 6;
    }
    return word + "k";
}

/// 600 paragraphs in French and English, and an English work alone that ends the library.
std::vector<document::Edition> shelves() {
    std::mt19937 random(5);
    auto french = tests::edition("A/RES/75/1", "fr", "", "2020-12-06");
    auto english = tests::edition("A/RES/75/1", "en", "", "2020-12-06");
    for (unsigned place = 1; place <= 600; ++place) {
        std::string in_french = "le", in_english = "the";
        for (unsigned word = 0; word < 40; ++word) {
            if (random() % 6 != 0) continue;
            in_french += " " + made_up_word('f', word);
            in_english += " " + made_up_word('v', word);
        }
        french.passages.push_back(tests::passage(std::to_string(place), in_french));
        english.passages.push_back(tests::passage(std::to_string(place), in_english));
    }
    auto report = tests::edition("A/76/135", "en", "", "2021-07-14");
    report.passages = {tests::passage("1", "report of " + made_up_word('v', 3) + " " +
                                               made_up_word('v', 7) + " " + made_up_word('v', 9)),
                       tests::passage("2", "nothing of interest")};
    return {english, report, french};
}

Results asked(const index::Index& index, const std::string& query,
              const std::string& language = "fr") {
    auto results = search_across(index, {.query = query, .language = language});
    REQUIRE(results.has_value());
    return *std::move(results);
}

bool is_noted(const Results& results, const std::string& words) {
    return std::ranges::any_of(results.notes, [&](const std::string& note) {
        return note.find(words) != std::string::npos;
    });
}

TEST_CASE("across: a work in another language alone is found, others are shown in one's own",
          "[across]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", shelves());
    const std::string question =
        made_up_word('f', 3) + " " + made_up_word('f', 7) + " " + made_up_word('f', 9);
    const Results results = asked(index, question);
    const auto report = std::ranges::find(results.hits, "A/76/135@en#1", &Hit::key);
    REQUIRE(report != results.hits.end());
    CHECK(report->marks.size() == 3);
    CHECK(is_noted(results, "searched in English by: " + made_up_word('v', 3) + " for " +
                                made_up_word('f', 3)));
    for (const Hit& hit : results.hits) {
        CAPTURE(hit.key);
        CHECK((hit.symbol != "A/RES/75/1" || hit.language == "fr"));
    }
    // No place twice.
    std::vector<std::string> places;
    for (const Hit& hit : results.hits) places.push_back(hit.symbol + "#" + hit.pinpoint);
    std::ranges::sort(places);
    CHECK(std::ranges::adjacent_find(places) == places.end());
    // The other way round.
    const Results back = asked(index, made_up_word('v', 3) + " " + made_up_word('v', 7), "en");
    REQUIRE_FALSE(back.hits.empty());
    for (const Hit& hit : back.hits) CHECK(hit.language == "en");
}

TEST_CASE("across: exact queries stay in one language", "[across]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", shelves());
    const std::string word = made_up_word('f', 3), other = made_up_word('f', 7);
    for (const std::string& query :
         {"\"" + word + "\"", word + " AND " + other, "+" + word, word + " OR " + other}) {
        CAPTURE(query);
        const Results across = asked(index, query);
        auto plain = search(index, {.query = query, .language = "fr"});
        REQUIRE(plain.has_value());
        REQUIRE(across.hits.size() == plain->hits.size());
        for (std::size_t i = 0; i < plain->hits.size(); ++i)
            CHECK(across.hits[i].key == plain->hits[i].key);
        CHECK(is_noted(across, "searched in one language"));
    }
    const Results within = asked(index, "year:2021 " + word + " " + made_up_word('f', 9));
    REQUIRE(within.hits.size() == 1);
    CHECK(within.hits.front().key == "A/76/135@en#1");
}

TEST_CASE("across: a damaged table is told and done without", "[across]") {
    const tests::TemporaryFolder folder;
    { const index::Index made = tests::index_of(folder / "index", shelves()); }
    std::filesystem::path table;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "index")) {
        if (entry.path().extension() == ".translations") table = entry.path();
    }
    REQUIRE_FALSE(table.empty());
    SECTION("a byte") {
        std::fstream file(table, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(100);
        file.put('!');
    }
    SECTION("the end") {
        std::filesystem::resize_file(table, 20);
    }
    SECTION("all of it") {
        std::filesystem::remove(table);
    }
    const auto index = index::Index::open(folder / "index");
    REQUIRE(index.has_value());
    const Results results = asked(*index, made_up_word('f', 3));
    CHECK_FALSE(results.hits.empty());
    CHECK(is_noted(results, "translations"));
}

TEST_CASE("across: the same library gives the same table", "[across]") {
    const tests::TemporaryFolder folder;
    const index::Index one = tests::index_of(folder / "one", shelves());
    const index::Index other = tests::index_of(folder / "other", shelves());
    const auto digest_of = [](const index::Index& index) {
        const auto& files = index.manifest().files;
        const auto file = std::ranges::find(files, "fr.translations", &index::ManifestFile::name);
        REQUIRE(file != files.end());
        return file->digest;
    };
    CHECK(digest_of(one) == digest_of(other));
}

}  // namespace
}  // namespace chancery::results
