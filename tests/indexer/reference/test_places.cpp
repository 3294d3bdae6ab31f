// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/reference/places.hpp"
#include "tests/catch.hpp"

namespace chancery::reference {
namespace {

struct PlacesRow {
    std::string printed, paths;
};

TEST_CASE("places: lists and ranges as people write them", "[places]") {
    const auto row = GENERATE(values<PlacesRow>({
        {"para. 6 (a)", "6.a"},
        {"paras. 1-3", "1..3"},
        {"paras. 1\xE2\x80\x93"
         "3",
         "1..3"},
        {"paras 3 to 5", "3..5"},
        {"paragraphs 3 through 5", "3..5"},
        {"paras. 1, 3 and 5", "1,3,5"},
        {"paras. 1, 3, and 5-7", "1,3,5..7"},
        {"paras. 3 and 5; annex, art. 2", "3,5,annex.art2"},
        {"para. 6 (a) and (b)", "6.a,6.b"},
        {"para. 6 (a)-(c)", "6.a..6.c"},
        {"para. 6 (a) (i) and (ii)", "6.a.i,6.a.ii"},
        {"para. 6 (a) (i) and (b)", "6.a.i,6.b"},
        {"para. 6 (a) to 7 (b)", "6.a..7.b"},
        {"paras. 12bis-14", "12bis..14"},
        {"preambular paras. 3 and 4", "pp3,pp4"},
        {"preambular para. 3 to para. 2", "pp3..2"},
        {"annex, arts. 5 to 7", "annex.art5..annex.art7"},
        {"annex, art. 5, paras. 1 and 2", "annex.art5.1,annex.art5.2"},
        {"annexes I and II", "annex,annex2"},
        {"para. 6, (a)", "6.a"},
        {"para. 24, part 2", "24~2"},
        {"table 1, rows 3-5", "t1.r3..t1.r5"},
        {"par. 3 à 5", "3..5"},
        {"par. 3 et 5", "3,5"},
        {"párrs. 3 a 5", "3..5"},
        {"párr. 6 a) y b)", "6.a,6.b"},
        {"párrafos 3 y 5", "3,5"},
        {"пункты 3\xE2\x80\x93"
         "5",
         "3..5"},
        {"пункты 3 и 5", "3,5"},
        {"пункты с 3 по 5", "3..5"},
        {"الفقرات 3 إلى 5", "3..5"},
        {"الفقرتان 3 و 5", "3,5"},
        {"第3至5段", "3..5"},
        {"第3和第5段", "3,5"},
        {"序言部分第3、4段", "pp3,pp4"},
        {"1..3,5", "1..3,5"},
        {"6.a..6.c", "6.a..6.c"},
        {"annex.art5.2..annex.art5.4", "annex.art5.2..annex.art5.4"},
        {"6-5", "6-5"},
        {"29C-17", "29C-17"},
        {"31-I-1..31-I-4", "31-I-1..31-I-4"},
        {"annex.6H-76", "annex.6H-76"},
        {"13;2", "13;2"},
    }));
    CAPTURE(row.printed);
    const auto places = parse_places(row.printed);
    REQUIRE(places.has_value());
    CHECK(to_string(*places) == row.paths);
    CHECK(parse_places(to_string(*places)) == places);
}

TEST_CASE("places: what is none is refused", "[places]") {
    for (const char* printed : {"", "3 and", "-", "1 -", ", 3", "paras. 3 and lantern", "..", "3..",
                                "(a", "words only"}) {
        CAPTURE(printed);
        const auto places = parse_places(printed);
        REQUIRE_FALSE(places.has_value());
        CHECK(places.error().kind == Kind::usage);
    }
}

}  // namespace
}  // namespace chancery::reference
