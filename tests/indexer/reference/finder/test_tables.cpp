// SPDX-License-Identifier: GPL-2.0-or-later
//
// The tables of printed citations beside this file, and those of data/vocabulary by which they are
// found: every row has a use.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "data/vocabulary/citation_words.hpp"
#include "data/vocabulary/group_reports.hpp"
#include "data/vocabulary/symbol_series.hpp"
#include "data/vocabulary/symbol_words.hpp"
#include "indexer/reference/aliases.hpp"
#include "indexer/reference/finder/find.hpp"
#include "indexer/reference/finder/lexicon.hpp"
#include "indexer/reference/finder/tokens.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/text/table.hpp"
#include "tests/catch.hpp"
#include "tests/support/finds.hpp"

namespace chancery::reference::finder {
namespace {

const std::string folder = "tests/indexer/reference/finder/";

void check_sentences(const std::string& name) {
    const tests::TableFile table(folder + name);
    REQUIRE(table.rows().size() > 100);
    for (const text::Row& row : table.rows()) {
        const std::string text = tests::unescaped(row[1]);
        CAPTURE(row[0], text);
        CHECK(tests::finds_of(text) == row[2]);
    }
}

TEST_CASE("find: citations of resolutions and their notes", "[find]") {
    check_sentences("citations.tsv");
}

TEST_CASE("find: hard spellings", "[find]") {
    check_sentences("spellings.tsv");
}

TEST_CASE("find: citations as people write them", "[find]") {
    check_sentences("written.tsv");
}

TEST_CASE("find: symbols print back and are found in sentences", "[find][symbol]") {
    const tests::TableFile table(folder + "symbols.tsv");
    REQUIRE(table.rows().size() > 100);
    for (const text::Row& row : table.rows()) {
        const std::string symbol(row[0]);
        CAPTURE(symbol);
        const auto parsed = parse_symbol(symbol);
        REQUIRE(parsed.has_value());
        CHECK(parsed->name == symbol);
        CHECK(tests::finds_of("As was said in " + symbol + ", para. 3, and elsewhere.") ==
              symbol + "#3");
        CHECK(tests::finds_of("见" + symbol + "。") == symbol);
        CHECK(tests::finds_of("انظر " + symbol + "، الفقرة 3.") == symbol + "#3");
    }
}

TEST_CASE("find: reports named in texts are those of the table of names", "[find]") {
    constexpr std::array ordinals = {"", "first", "second", "third"};
    for (const text::Row& row : text::table_rows(data::group_reports)) {
        const std::string group(row[0]), kind(row[1]), year(row[2]), number(row[3]);
        const std::string name = kind == "apr" ? std::string(ordinals.at(std::stoul(number))) +
                                                     " annual progress report of the OEWG"
                                               : (group == "gge" ? "GGE " : "OEWG ") + year;
        CAPTURE(name);
        const NamedText named = parse_alias(name);
        REQUIRE(named.alias != nullptr);
        CHECK(named.alias->symbols == std::vector<std::string_view>{row[4]});
        const std::string report = kind == "apr" ? "" : " report";
        CHECK(tests::finds_of("the " + name + report + ", para. 3") == std::string(row[4]) + "#3");
    }
}

TEST_CASE("find: every series has an example that is found, and print that is none", "[find]") {
    for (const text::Row& row : text::table_rows(data::symbol_series)) {
        const std::string example(row[2]), near(row[3]);
        CAPTURE(row[0], example, near);
        CHECK(tests::finds_of("See " + example + ".") == example);
        CHECK(tests::finds_of("See " + near + ".").empty());
        CHECK(tests::finds_of("x" + example).empty());
    }
}

/// True when the words, without their hyphens, are one token that has a meaning.
bool is_one_phrase(std::string_view words) {
    std::string apart(words);
    std::ranges::replace(apart, '-', ' ');
    const auto tokens = tokens_of(apart);
    return tokens.size() == 1 && tokens.front().phrase != nullptr;
}

TEST_CASE("lexicon: every word of the tables means something", "[find][lexicon]") {
    for (const text::Row& row : text::table_rows(data::citation_words)) {
        REQUIRE(row.size() == 3);
        REQUIRE_FALSE(row[2].empty());
        for (const std::string_view words : text::split(row[2], '|')) {
            CAPTURE(row[0], words);
            REQUIRE_FALSE(words.empty());
            CHECK(is_one_phrase(words));
            CHECK_FALSE(is_one_phrase("x" + std::string(words) + "x"));
        }
    }
    for (const text::Row& row : text::table_rows(data::symbol_words)) {
        if (row[1] != "kind" && row[1] != "body") continue;
        CAPTURE(row[0]);
        CHECK(is_one_phrase(row[0]));
    }
}

TEST_CASE("lexicon: case, marks and points do not matter", "[find][lexicon]") {
    for (const char* words : {"Résolution", "RESOLUTION", "resolution", "résolution", "Res."}) {
        CAPTURE(words);
        REQUIRE_FALSE(tokens_of(words).empty());
        CHECK(tokens_of(words).front().means(Meaning::kind) != nullptr);
    }
    CHECK(value_of(nullptr, Meaning::kind) == nullptr);
    CHECK(phrases_from("lantern") == nullptr);
    CHECK(han_phrase("灯笼") == nullptr);
}

}  // namespace
}  // namespace chancery::reference::finder
