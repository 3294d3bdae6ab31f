// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/citation.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/cite/ordinals.hpp"
#include "searcher/cite/places.hpp"
#include "tests/catch.hpp"

namespace chancery::cite {
namespace {

std::vector<CitedPlace> places_of(const std::string& paths) {
    const auto places = reference::parse_places(paths);
    REQUIRE(places.has_value());
    std::vector<CitedPlace> cited;
    for (const auto& place : *places) cited.push_back({place});
    return cited;
}

std::string printed(std::string_view style, const std::string& paths,
                    std::string_view language = "en") {
    return printed_places(*find_style(style), language, places_of(paths));
}

}  // namespace

TEST_CASE("cite: places in the words of a style", "[cite]") {
    struct PlacesRow {
        std::string style, paths, expected;
    };
    const auto row = GENERATE(values<PlacesRow>({
        {"un", "6", "para. 6"},
        {"un", "6.a.ii", "para. 6 (a) (ii)"},
        {"un", "5..7", "paras. 5–7"},
        {"un", "5..7,9,11", "paras. 5–7, 9 and 11"},
        {"un", "6.a,6.b", "para. 6 (a) and (b)"},
        {"un", "6.a,6.b,6.d", "para. 6 (a), (b) and (d)"},
        {"un", "6.a..6.c", "para. 6 (a)–(c)"},
        {"un", "6.a,6.c..6.f", "para. 6 (a) and (c)–(f)"},
        {"un", "3,6.a", "paras. 3 and 6 (a)"},
        {"un", "6.a.i,6.a.ii", "para. 6 (a) (i) and (ii)"},
        {"un", "6.a.i,6.b.i", "para. 6 (a) (i) and (b) (i)"},
        {"un", "pp3", "preambular para. 3"},
        {"un", "pp3,pp5,2", "preambular paras. 3 and 5; para. 2"},
        {"un", "annex", "annex"},
        {"un", "annex2.3..annex2.5", "annex II, paras. 3–5"},
        {"un", "annex1.3,annex2.4", "annex I, para. 3; annex II, para. 4"},
        {"un", "annex.art5.2.b", "annex, art. 5, para. 2 (b)"},
        {"un", "s2.3", "sect. II, para. 3"},
        {"un", "sb.3", "sect. B, para. 3"},
        {"un", "ch4.s2", "chap. IV, sect. II"},
        {"un", "u7", "seventh unnumbered para."},
        {"un", "t1.r3", "table 1, row 3"},
        {"un", "fn4", "footnote 4"},
        {"un", "6-5", "para. 6.5"},
        {"un", "12bis", "para. 12bis"},
        {"un", "13;2", "para. 13 [second]"},
        {"un", "24~2", "para. 24"},
        {"un", "a", "(a)"},
        {"un", "annex.a", "annex (a)"},
        {"un", "annex2.a.ii", "annex II (a) (ii)"},
        {"un", "art5.a", "art. 5 (a)"},
        {"un", "annex.u1", "annex, first unnumbered para."},
        {"un", "a.5", "(a), para. 5"},
        {"un", "3..annex.2", "para. 3–annex, para. 2"},
        {"oscola", "6.a.ii", "para 6(a)(ii)"},
        {"oscola", "annex.art5.2.b", "annex, art 5(2)(b)"},
        {"oscola", "annex.art5..annex.art7", "annex, arts 5–7"},
        {"oscola", "annex.art5.2,annex.art5.3", "annex, art 5(2) and (3)"},
        {"bluebook", "5..7,9", "¶¶ 5–7, 9"},
        {"bluebook", "annex.art5.2", "annex, art. 5(2)"},
        {"aglc", "annex.art5.2", "annex art 5(2)"},
        {"aglc", "3,5", "paras 3, 5"},
    }));
    INFO(row.style << ' ' << row.paths);
    CHECK(printed(row.style, row.paths) == row.expected);
}

TEST_CASE("cite: places in the languages of the United Nations", "[cite]") {
    CHECK(printed("un", "20..24", "fr") == "par. 20 à 24");
    CHECK(printed("un", "191.b", "fr") == "par. 191 b)");
    CHECK(printed("un", "205..210", "es") == "párrs. 205 a 210");
    CHECK(printed("un", "32..36", "ru") == "пп. 32–36");
    CHECK(printed("un", "119..124", "ar") == "الفقرات 119 إلى 124");
    CHECK(printed("un", "13,14", "ar") == "الفقرتان 13 و 14");
    CHECK(printed("un", "119..124", "zh") == "第119至124段");
    CHECK(printed("un", "14,15", "zh") == "第14和15段");
}

TEST_CASE("cite: an unnumbered paragraph is cited by its page", "[cite]") {
    auto places = places_of("u7,u12");
    places[0].first_page = places[0].last_page = 3;
    places[1].first_page = places[1].last_page = 5;
    const auto in_style = [&](std::string_view style) {
        return printed_places(*find_style(style), "en", places);
    };
    CHECK(in_style("un") == "pp. 3 and 5");
    CHECK(in_style("bluebook") == "at 3, 5");
    CHECK(in_style("aglc") == "3, 5");
    CHECK(are_pages(places));
    places[1].first_page = places[1].last_page = 3;
    CHECK(in_style("un") == "p. 3");
    places = places_of("annex.u2..annex.u4,6");
    places[0].first_page = 2;
    places[0].last_page = 3;
    places[1].first_page = places[1].last_page = 1;
    CHECK(in_style("un") == "annex, pp. 2–3; para. 6");
    CHECK_FALSE(are_pages(places));
    places[0].last_page = 2;
    CHECK(in_style("un") == "annex, p. 2; para. 6");
}

TEST_CASE("cite: an edition's own letters are printed", "[cite]") {
    auto places = places_of("6.a,6.b");
    places[0].first_letters = places[0].last_letters = {"", "أ"};
    places[1].first_letters = places[1].last_letters = {"", "ب"};
    CHECK(printed_places(*find_style("un"), "ar", places) == "الفقرة 6 (أ) و (ب)");
}

TEST_CASE("cite: what the UN's style prints is read back as the same places", "[cite]") {
    for (const std::string base : {"", "annex.", "annex2.", "s3."}) {
        for (const std::string path : {"6", "6.a", "12.b.iv", "6-5"}) {
            INFO(base << path);
            const auto back = reference::parse_places(printed("un", base + path));
            REQUIRE(back.has_value());
            CHECK(reference::to_string(*back) == base + path);
        }
        const std::string range = base + "5.." + base + "7";
        const auto back = reference::parse_places(printed("un", range));
        REQUIRE(back.has_value());
        CHECK(reference::to_string(*back) == range);
    }
}

TEST_CASE("cite: places are ordered as in the document, runs become ranges", "[cite]") {
    const Style& un = *find_style("un");
    const auto ordered = [&](const std::string& paths) {
        return printed_places(un, "en", in_order(places_of(paths)));
    };
    CHECK(ordered("10,9,2") == "paras. 2, 9 and 10");
    CHECK(ordered("7,5,6") == "paras. 5–7");
    CHECK(ordered("annex.1,3,pp2") == "preambular para. 2; para. 3; annex, para. 1");
    CHECK(ordered("6.b,6,6.a") == "para. 6");
    CHECK(ordered("5..7,6") == "paras. 5–7");
    CHECK(ordered("24~1,24~2") == "para. 24");
    CHECK(ordered("6.a,6.b,6.c,6.d") == "para. 6 (a)–(d)");
    CHECK(ordered("3,3") == "para. 3");
}

TEST_CASE("cite: places that no document has are printed somehow", "[cite]") {
    for (const std::string unit : {"", "zzz", "annexx", "fn", "s", ";;", "~", "u0", "pp", "6;x"}) {
        for (const Style& style : styles()) {
            const reference::Pinpoint odd{{unit, "1", unit}};
            const std::vector<CitedPlace> places(3, {{odd, {{unit}}}, {"x"}, {}});
            CAPTURE(unit, style.name());
            CHECK(text::is_utf8(printed_places(style, "ar", in_order(places))));
            // A language that the style has no words of is cited as in English.
            CHECK(printed_places(style, "xx", places) == printed_places(style, "en", places));
        }
    }
}

TEST_CASE("cite: ordinals in figures and words", "[cite]") {
    CHECK(ordinal(1, "st|nd|rd|th") == "1st");
    CHECK(ordinal(22, "st|d|d|th") == "22d");
    CHECK(ordinal(113, "st|nd|rd|th") == "113th");
    CHECK(ordinal_in_words(74) == "seventy-fourth");
    CHECK(ordinal_in_words(12) == "twelfth");
    CHECK(ordinal_in_words(80) == "eightieth");
    CHECK(ordinal_in_words(45) == "forty-fifth");
    CHECK(ordinal_in_words(101) == "101st");
    CHECK(printed_ordinal(13, "st|nd|rd|th") == "13th");
}

}  // namespace chancery::cite
