// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/reference/letters.hpp"
#include "tests/catch.hpp"

using namespace chancery::reference;

TEST_CASE("letters: a to z, then doubled", "[letters]") {
    struct LettersRow {
        unsigned place;
        std::string label;
    };
    const auto row = GENERATE(
        values<LettersRow>({{1, "a"}, {26, "z"}, {27, "aa"}, {28, "bb"}, {52, "zz"}, {53, "aaa"}}));
    CHECK(letter_of(row.place) == row.label);
}

TEST_CASE("letters: the first place of a label is its own", "[letters]") {
    for (unsigned place = 1; place <= 60; ++place) {
        CAPTURE(place);
        REQUIRE_FALSE(places_of(letter_of(place)).empty());
        CHECK(places_of(letter_of(place)).front() == place);
    }
}

TEST_CASE("letters: other alphabets count by their own order", "[letters]") {
    struct LettersRow {
        std::string label;
        unsigned place;
    };
    const auto row = GENERATE(values<LettersRow>({{"أ", 1},
                                                  {"ا", 1},
                                                  {"ب", 2},
                                                  {"ج", 3},
                                                  {"ه", 5},
                                                  {"ﻫ", 5},
                                                  {"ي", 10},
                                                  {"أأ", 29},
                                                  {"б", 2},
                                                  {"甲", 1},
                                                  {"乙", 2}}));
    CAPTURE(row.label);
    REQUIRE_FALSE(places_of(row.label).empty());
    CHECK(places_of(row.label).front() == row.place);
}

TEST_CASE("letters: a Cyrillic letter that looks Latin may be either", "[letters]") {
    const std::vector<unsigned> places = places_of("с");
    REQUIRE(places.size() == 2);
    CHECK(places[0] == 3);
}

TEST_CASE("letters: what is no label of letters", "[letters]") {
    for (const char* label : {"", "1", "ab", "the", "(a)", "–"}) {
        CAPTURE(label);
        CHECK(places_of(label).empty());
    }
}
