// SPDX-License-Identifier: GPL-2.0-or-later
//
// Translations learned from made-up aligned texts: words that always stand for each other are
// paired, also where they stand beside others; the same texts give the same bytes; what is written
// is read back, and damage is refused or does no harm.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/translations.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

struct Sides {
    Texts from, to;
};

/// Texts of some of 60 words; "f7" stands for "t7" always, and "le" and "the" stand everywhere.
Sides made_up_sides(std::size_t count) {
    std::mt19937 random(11);
    Sides sides;
    for (std::size_t text = 0; text < count; ++text) {
        sides.from.add("le");
        sides.to.add("the");
        for (int word = 0; word < 60; ++word) {
            if (random() % 8 != 0) continue;
            sides.from.add("f" + std::to_string(word));
            sides.to.add("t" + std::to_string(word));
        }
        sides.from.end();
        sides.to.end();
    }
    return sides;
}

std::string table_bytes() {
    const Sides sides = made_up_sides(600);
    return encode(translations(sides.from, sides.to), "en", {700, sides.from.count()});
}

TEST_CASE("translations: words that stand for each other are paired", "[meaning]") {
    const Sides sides = made_up_sides(600);
    const auto pairs = translations(sides.from, sides.to);
    for (int word = 0; word < 60; ++word) {
        const std::string from = "f" + std::to_string(word), to = "t" + std::to_string(word);
        const auto best = std::ranges::max_element(
            pairs, {}, [&](const WordPair& pair) { return pair.from == from ? pair.weight : 0; });
        CAPTURE(from);
        CHECK(best->to == to);
        CHECK(best->weight > 0.8F);
    }
    CHECK(std::ranges::is_sorted(
        pairs, {}, [](const WordPair& pair) { return std::tie(pair.from, pair.to); }));
    CHECK(translations(Texts{}, Texts{}).empty());
}

TEST_CASE("translations: what a dictionary says of much-rendered words stays", "[meaning]") {
    Texts from, to;
    for (int word = 0; word < 200; ++word) {  // two hundred words for "build", one said of six more
        for (const std::string_view english : {"build", "make", "do", "act", "set", "fit", "put"}) {
            if (word > 0 && english != "build") continue;
            from.add("f" + std::to_string(word));
            from.end();
            to.add(std::string(english));
            to.end();
        }
    }
    const auto said_of_first = [](const std::vector<WordPair>& pairs, const std::string& english) {
        return std::ranges::any_of(
            pairs, [&](const WordPair& pair) { return pair.from == "f199" && pair.to == english; });
    };
    CHECK(said_of_first(translations(from, to, of_dictionaries), "build"));
    CHECK_FALSE(said_of_first(translations(from, to, {1, 0.1F}), "build"));
}

TEST_CASE("translations: the same texts give the same bytes, read back both ways", "[meaning]") {
    const std::string bytes = table_bytes();
    CHECK(bytes == table_bytes());
    const auto table = TranslationTable::over(bytes);
    REQUIRE(table.has_value());
    CHECK(table->pivot() == "en");
    CHECK(table->from().entries == 700);
    CHECK(table->from().texts == 600);
    REQUIRE_FALSE(table->into_pivot("f7").empty());
    CHECK(table->into_pivot("f7").front().word == "t7");
    REQUIRE_FALSE(table->from_pivot("t7").empty());
    CHECK(table->from_pivot("t7").front().word == "f7");
    CHECK(table->into_pivot("t7").empty());
    CHECK(table->from_pivot("f7").empty());
    CHECK(table->into_pivot("").empty());
}

TEST_CASE("translations: damaged tables are refused or do no harm", "[meaning]") {
    const std::string bytes = table_bytes();
    CHECK_FALSE(TranslationTable::over("").has_value());
    CHECK_FALSE(TranslationTable::over(bytes + "x").has_value());
    for (std::size_t length = 0; length < bytes.size(); length += 97)
        CHECK_FALSE(TranslationTable::over(std::string_view(bytes).substr(0, length)).has_value());
    for (std::size_t place = 0; place < std::min<std::size_t>(bytes.size(), 3000); ++place) {
        std::string flipped = bytes;
        flipped[place] = static_cast<char>(~flipped[place]);
        const auto table = TranslationTable::over(flipped);
        if (!table) continue;
        for (const Rendering& rendering : table->into_pivot("f7")) CHECK(rendering.weight <= 1);
        for (const Rendering& rendering : table->from_pivot("t7")) CHECK(rendering.weight <= 1);
    }
}

}  // namespace
