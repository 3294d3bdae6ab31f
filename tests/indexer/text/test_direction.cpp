// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>

#include "indexer/text/direction.hpp"
#include "tests/catch.hpp"

using namespace chancery;

namespace {

std::u32string read(std::u32string_view visual, bool right_to_left) {
    std::u32string text;
    for (const auto& character : text::logical_order(visual, right_to_left)) text += character.code;
    return text;
}

}  // namespace

TEST_CASE("direction: what a line shows is put into the order of reading", "[direction]") {
    struct DirectionRow {
        std::u32string visual, logical;
        bool right_to_left;
    };
    const auto row = GENERATE(values<DirectionRow>({
        {U"", U"", true},
        {U"abc", U"abc", false},
        {U"ملس", U"سلم", true},
        {U".ملاس ملع", U"علم سالم.", true},
        // Numbers keep their order, of either kind, and so do words of the other direction.
        {U".2025 ماع", U"عام 2025.", true},
        {U"٢٤٠ رارق", U"قرار ٢٤٠", true},
        {U"UN رارق", U"قرار UN", true},
        {U"A ملع B", U"A علم B", false},
        // Brackets are told by their shape.
        {U"(ملع) رارق", U"قرار (علم)", true},
    }));
    CHECK(read(row.visual, row.right_to_left) == row.logical);
}

TEST_CASE("direction: each character tells where it stood", "[direction]") {
    const auto read = text::logical_order(U"\U0001F4D6 ملس", true);
    REQUIRE(read.size() == 5);
    CHECK(read[0].visual == 4);
    CHECK(read[4].visual == 0);
    CHECK(read[4].code == U'\U0001F4D6');
}

TEST_CASE("direction: forms for print are the letters that they stand for", "[direction]") {
    CHECK(text::without_presentation_form(0xFE8E) == U"ا");
    CHECK(text::without_presentation_form(0xFEFB) == U"لا");
    CHECK(text::without_presentation_form(0xFDF2) == U"الله");
    CHECK(text::without_presentation_form(U'é') == U"é");
    CHECK(text::without_presentation_form(0xFB01) == U"\uFB01");  // no Arabic: kept
}

TEST_CASE("direction: letters, marks and controls", "[direction]") {
    CHECK(text::is_right_to_left(U'ع'));
    CHECK(text::is_right_to_left(U'א'));
    CHECK_FALSE(text::is_right_to_left(U'a'));
    CHECK_FALSE(text::is_right_to_left(U'٣'));
    CHECK(text::is_combining(0x064F));
    CHECK_FALSE(text::is_combining(U'ع'));
    for (const char32_t code : {0x061CU, 0x200EU, 0x200FU, 0x202AU, 0x202EU, 0x2066U, 0x2069U})
        CHECK(text::is_direction_control(code));
    for (const char32_t code : {0x200DU, 0x2010U, 0x202FU, 0x206AU, 0x41U})
        CHECK_FALSE(text::is_direction_control(code));
}
