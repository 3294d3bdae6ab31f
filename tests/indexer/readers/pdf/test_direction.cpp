// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines from right to left: readers/pdf/direction.hpp.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/pdf/direction.hpp"
#include "tests/catch.hpp"

using namespace chancery::readers::pdf;

namespace {

/// A line whose letters stand side by side in this order, ten points each; "drawn" may differ.
Line shown(std::u32string_view visual) {
    Line line;
    float x = 0;
    for (const char32_t code : visual) {
        Letter letter;
        letter.code = code;
        letter.size = 10;
        letter.order = static_cast<std::uint32_t>(line.letters.size());
        letter.x0 = x, letter.x1 = x + 10;
        x += 10;
        line.letters.push_back(letter);
    }
    if (!line.letters.empty()) line.letters.front().starts_line = true;
    return line;
}

std::u32string read(Line line) {
    put_in_reading_order(line, {0.2F, 1.3F});
    std::u32string text;
    for (const Letter& letter : line.letters) text += letter.code;
    return text;
}

}  // namespace

TEST_CASE("pdf direction: the order of drawing does not matter", "[pdf][direction]") {
    Line line = shown(U".2025 ماع رارق");
    CHECK(read(line) == U"قرار عام 2025.");
    std::ranges::reverse(line.letters);
    CHECK(read(line) == U"قرار عام 2025.");
}

TEST_CASE("pdf direction: a blank drawn over letters parts none", "[pdf][direction]") {
    Line line = shown(U"ماعرارق");
    Letter blank = line.letters[3];
    blank.code = U' ';
    blank.order = 20;
    line.letters.push_back(blank);
    CHECK(read(line) == U"قرارعام");
    // A narrow gap that a blank was drawn into is one, wherever its middle lies.
    for (Letter& letter : line.letters) {
        if (letter.x0 > 25 && letter.code != U' ') letter.x0 += 1, letter.x1 += 1;
    }
    line.letters.back().x0 = 28, line.letters.back().x1 = 30;
    CHECK(read(line) == U"قرار عام");
}

TEST_CASE("pdf direction: gaps count between neighbours on the page", "[pdf][direction]") {
    Line line = shown(U"ماعرارق");
    // The second word was drawn first, and a gap was seen on the way from one to the other.
    std::rotate(line.letters.begin(), line.letters.begin() + 3, line.letters.end());
    Letter gap = line.letters[3];
    gap.code = U' ';
    gap.x1 = 0;
    line.letters.insert(line.letters.begin() + 4, gap);
    for (Letter& letter : line.letters) {
        if (letter.x0 > 25 && letter.code != U' ') letter.x0 += 4, letter.x1 += 4;
    }
    CHECK(read(line) == U"قرار عام");
    for (Letter& letter : line.letters) {
        if (letter.x0 > 25 && letter.code != U' ') letter.x0 += 20, letter.x1 += 20;
    }
    CHECK(read(line) == U"قرار\tعام");
}

TEST_CASE("pdf direction: lines from left to right stay as they are drawn", "[pdf][direction]") {
    Line line = shown(U"harbour 12");
    std::ranges::reverse(line.letters);
    CHECK(read(line) == U"21 ruobrah");
}

TEST_CASE("pdf direction: most letters tell the way of a line", "[pdf][direction]") {
    CHECK(read(shown(U"the word ملع is known.")) == U"the word علم is known.");
    CHECK(read(shown(U".UN رارق ملع")) == U"علم قرار UN.");
}

TEST_CASE("pdf direction: a mark follows the letter that bears it", "[pdf][direction]") {
    Line line = shown(U"ملع");
    Letter mark = line.letters[2];  // above the first letter in reading
    mark.code = 0x064F;
    mark.x0 += 3, mark.x1 -= 3;
    for (const std::size_t drawn : {0U, 1U, 3U}) {
        Line marked = line;
        marked.letters.insert(marked.letters.begin() + static_cast<std::ptrdiff_t>(drawn), mark);
        CHECK(read(marked) == U"ع\u064Fلم");
    }
}

TEST_CASE("pdf direction: forms for print become letters, the first one starts the line",
          "[pdf][direction]") {
    Line line = shown(U"\uFEFB ملع");
    CHECK(read(line) == U"علم لا");
    put_in_reading_order(line, {0.2F, 1.3F});
    CHECK(line.letters.front().starts_line);
    CHECK(std::ranges::count(line.letters, true, &Letter::starts_line) == 1);
}
