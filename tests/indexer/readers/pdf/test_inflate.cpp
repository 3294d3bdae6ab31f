// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/pdf/inflate.hpp"

using chancery::readers::pdf::append_inflated;

namespace {

using namespace std::string_literals;

constexpr std::size_t plenty = 1 << 20;

// A thousand times "a".
const std::string packed = "\x78\xda\x4b\x4c\x1c\x05\xa3\x60\x14\x0c\x77\x00\x00\xf9\xd8\x7a\xf8"s;

}  // namespace

TEST_CASE("inflate: what is unpacked stands behind what was there", "[pdf]") {
    std::string text = "b";
    CHECK(append_inflated(packed, plenty, text));
    CHECK(text == "b" + std::string(1000, 'a'));
}

TEST_CASE("inflate: bytes behind the end of the stream are not looked at", "[pdf]") {
    std::string text;
    CHECK(append_inflated(packed + "\r\nendstream", plenty, text));
    CHECK(text.size() == 1000);
}

TEST_CASE("inflate: a stream that is cut off anywhere is refused", "[pdf]") {
    for (std::size_t length = 0; length < packed.size(); ++length) {
        CAPTURE(length);
        std::string text;
        CHECK_FALSE(append_inflated(packed.substr(0, length), plenty, text));
    }
}

TEST_CASE("inflate: a stream with a wrong byte is refused", "[pdf]") {
    for (std::size_t place = 0; place < packed.size(); ++place) {
        CAPTURE(place);
        std::string damaged = packed, text;
        damaged[place] = static_cast<char>(~damaged[place]);
        CHECK_FALSE(append_inflated(damaged, plenty, text));
    }
}

TEST_CASE("inflate: not one byte more than the limit is unpacked", "[pdf]") {
    std::string text;
    CHECK(append_inflated(packed, 1000, text));
    text.clear();
    CHECK_FALSE(append_inflated(packed, 999, text));
    CHECK(text.size() <= 999);
}
