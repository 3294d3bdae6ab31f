// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace chancery::text;

TEST_CASE("utf8: well formed and not", "[utf8]") {
    for (const char* good : {"", "a", "é", "重", "\xF0\x9F\x98\x80", "\xEF\xBF\xBD"}) {
        CAPTURE(good);
        CHECK(is_utf8(good));
    }
    for (const char* bad : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\xFF", "a\xE9z"}) {
        CHECK_FALSE(is_utf8(bad));
    }
}

TEST_CASE("utf8: code points are written and read back", "[utf8]") {
    for (const char32_t letter : {U'a', U'é', U'重', U'\U0001F600', U'\x7F', U'\x80', U'\x7FF',
                                  U'\x800', U'\xFFFD', U'\x10FFFF'}) {
        std::string bytes;
        append(bytes, letter);
        CHECK(is_utf8(bytes));
        std::size_t position = 0;
        CHECK(next_code_point(bytes, position) == letter);
        CHECK(position == bytes.size());
    }
}

TEST_CASE("utf8: counting and places", "[utf8]") {
    const std::string text = "aé重z";
    CHECK(count_code_points(text) == 4);
    CHECK(byte_offset(text, 0) == 0);
    CHECK(byte_offset(text, 2) == 3);
    CHECK(byte_offset(text, 3) == 6);
    CHECK(byte_offset(text, 99) == text.size());
}

TEST_CASE("utf8: cut at a code point's end", "[utf8]") {
    CHECK(cut("aé重", 6) == "aé重");
    CHECK(cut("aé重", 5) == "aé");
    CHECK(cut("aé重", 2) == "a");
    CHECK(cut("aé重", 0).empty());
}
