// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/reference/pinpoint.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using namespace chancery::reference;

namespace {
struct PinpointRow {
    std::string first, second;
};
}  // namespace

TEST_CASE("pinpoint: printed forms and the path", "[pinpoint]") {
    const auto row = GENERATE(values<PinpointRow>({
        {"6", "6"},
        {"para. 6", "6"},
        {"paragraph 6", "6"},
        {"OP6", "6"},
        {"OP 6", "6"},
        {"para. 6 (a)", "6.a"},
        {"6(a)(ii)", "6.a.ii"},
        {"6 (a) (ii)", "6.a.ii"},
        {"PP 3", "pp3"},
        {"preambular para. 3", "pp3"},
        {"preambular paragraph 3", "pp3"},
        {"annex, art. 5, para. 2 (b)", "annex.art5.2.b"},
        {"annex II, para. 4", "annex2.4"},
        {"sect. II, para. 3", "s2.3"},
        {"párr. 6", "6"},
        {"第6段", "6"},
        {"29C.17", "29C-17"},
        {"29c.17", "29C-17"},
        {"para. 29c.17 (a)", "29C-17.a"},
        {"29c-17", "29C-17"},
        {"31.I.1", "31-I-1"},
        {"para. 31.i.1", "31-I-1"},
        {"31-i-1", "31-I-1"},
    }));
    CAPTURE(row.first);
    const auto pinpoint = parse_pinpoint(row.first);
    REQUIRE(pinpoint.has_value());
    CHECK(to_string(*pinpoint) == row.second);
}

TEST_CASE("pinpoint: a path reads back to itself", "[pinpoint]") {
    const auto path = GENERATE(values<std::string>(
        {"6",        "12bis",          "6-5",           "6.a",    "6.a.ii", "pp3",     "annex",
         "annex2.4", "annex.art5.2.b", "annex.rule3",   "s2.3",   "s2.pp1", "s2.sa.1", "ch2.s1.4",
         "u7",       "annex.u4.b",     "t1.r3",         "t1.fna", "fn4",    "13;2",    "13;2.a",
         "24~2",     "app1.3",         "annex.encl1.2", "aa",     "6.aa"}));
    CAPTURE(path);
    const auto pinpoint = parse_pinpoint(path);
    REQUIRE(pinpoint.has_value());
    CHECK(to_string(*pinpoint) == path);
}

TEST_CASE("pinpoint: printing is read back", "[pinpoint]") {
    const auto row = GENERATE(values<PinpointRow>({
        {"6.a", "para. 6 (a)"},
        {"pp3", "preambular para. 3"},
        {"annex.art5.2.b", "annex, art. 5, para. 2 (b)"},
        {"annex2", "annex II"},
        {"s2.3", "sect. II, para. 3"},
        {"t1.r3", "table 1, row 3"},
        {"fn4", "footnote 4"},
        {"6-5", "para. 6.5"},
        {"29C-17.b", "para. 29C.17 (b)"},
        {"31-I-1", "para. 31.I.1"},
        {"31-IV-12;2", "para. 31.IV.12 [second]"},
    }));
    CAPTURE(row.first);
    const Pinpoint pinpoint = *parse_pinpoint(row.first);
    CHECK(printed(pinpoint) == row.second);
    const auto again = parse_pinpoint(row.second);
    REQUIRE(again.has_value());
    CHECK(*again == pinpoint);
}

TEST_CASE("pinpoint: own letters are printed", "[pinpoint]") {
    const std::vector<std::string> letters = {"", "ب"};
    CHECK(printed(*parse_pinpoint("6.b"), letters) == "para. 6 (ب)");
}

TEST_CASE("pinpoint: what is none is refused", "[pinpoint]") {
    for (const char* text : {"", "..", "paragraph", "?", "6 (", "para. six hundred",
                             // Gave "t4-2" and "pp3bis", which are no paths.
                             "table 4.2", "preambular para. 3bis"}) {
        CAPTURE(text);
        const auto pinpoint = parse_pinpoint(text);
        REQUIRE_FALSE(pinpoint.has_value());
        CHECK(pinpoint.error().kind == Kind::usage);
    }
}

TEST_CASE("pinpoint: Roman numerals", "[pinpoint]") {
    for (unsigned value = 1; value < 400; ++value) {
        CHECK(roman_value(roman_numeral(value)) == value);
    }
    CHECK(roman_value("xiv") == 14);
    CHECK(roman_value("iiii") == 0);
    CHECK(roman_value("ic") == 0);
    CHECK(roman_value("") == 0);
    CHECK(roman_numeral(0) == "0");
}
