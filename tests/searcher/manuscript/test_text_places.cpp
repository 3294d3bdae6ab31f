// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "searcher/manuscript/text_places.hpp"
#include "tests/catch.hpp"

using chancery::manuscript::LineColumn;
using chancery::manuscript::TextPlaces;

TEST_CASE("text places: lines end with any line end, columns count code points", "[manuscript]") {
    const std::string text = "é1\nzwei\r\ndrei\rvier";
    const TextPlaces places(text);
    CHECK(places.line_column(0) == LineColumn{1, 1});
    CHECK(places.line_column(2) == LineColumn{1, 2});
    CHECK(places.line_column(text.find("wei")) == LineColumn{2, 2});
    CHECK(places.line_column(text.find("drei")) == LineColumn{3, 1});
    CHECK(places.line_column(text.find("ier")) == LineColumn{4, 2});
    CHECK(places.code_points(text.find("wei")) == 4);
    CHECK(places.code_points(text.size()) == text.size() - 1);
    CHECK(places.code_points(text.size() + 9) == text.size() - 1);
}

TEST_CASE("text places: far into a text the count is the same", "[manuscript]") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "ж";
    const TextPlaces places(text);
    for (std::size_t i : {0U, 511U, 512U, 513U, 1024U, 2999U}) {
        CHECK(places.code_points(2 * i) == i);
    }
    CHECK(TextPlaces("").line_column(0) == LineColumn{1, 1});
}
