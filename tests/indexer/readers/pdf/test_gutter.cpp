// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/readers/pdf/gutter.hpp"

using namespace chancery::readers::pdf;

namespace {

// A line of words that begin at these places, each up to `gap` before the next one.
Line line_of(float y, const std::vector<float>& places, float gap, float end) {
    Line line;
    line.y = y, line.size = 10, line.page = 1, line.x0 = places.front(), line.x1 = end;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Letter letter;
        letter.code = U'w', letter.x0 = places[i], letter.y = y, letter.size = 10;
        letter.x1 = i + 1 < places.size() ? places[i + 1] - gap : end;
        line.letters.push_back(letter);
    }
    return line;
}

}  // namespace

TEST_CASE("pdf gutter: many lines that go on at one place are two columns", "[pdf]") {
    std::vector<Line> lines, justified, few;
    for (int i = 0; i < 20; ++i) {
        const auto y = static_cast<float>(100 + 12 * i);
        lines.push_back(line_of(y, {50, 300}, 12, 540));
        justified.push_back(line_of(y, {50, 280 + static_cast<float>(4 * i)}, 12, 540));
        few.push_back(
            line_of(y, i < 5 ? std::vector<float>{50, 300} : std::vector<float>{50}, 12, 540));
    }
    cut_at_gutter(lines);
    REQUIRE(lines.size() == 40);
    CHECK(lines[0].x1 == 288);
    CHECK(lines[1].x0 == 300);
    CHECK(find_gutter(lines) > 0);
    cut_at_gutter(justified);
    CHECK(justified.size() == 20);
    cut_at_gutter(few);
    CHECK(few.size() == 20);
}

TEST_CASE("pdf gutter: columns that lean, as on a scan", "[pdf]") {
    std::vector<Line> lines;
    for (int i = 0; i < 20; ++i) {
        const auto y = static_cast<float>(100 + 12 * i), lean = 0.6F * static_cast<float>(i);
        lines.push_back(line_of(y, {50 + lean, 303 + lean}, 14, 540 + lean));
    }
    cut_at_gutter(lines);
    CHECK(lines.size() == 40);
}

TEST_CASE("pdf gutter: few lines that run over two columns are cut as well", "[pdf]") {
    std::vector<Line> lines;
    for (int i = 0; i < 20; ++i) {
        const auto y = static_cast<float>(100 + 12 * i);
        if (i % 5 == 0) {
            lines.push_back(line_of(y, {50, 300}, 12, 540));
            continue;
        }
        lines.push_back(line_of(y, {50}, 12, 288));
        lines.push_back(line_of(y + 2, {300}, 12, 540));
    }
    const std::size_t apart = lines.size() + 4;
    cut_at_gutter(lines);
    CHECK(lines.size() == apart);
}
