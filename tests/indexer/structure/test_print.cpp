// SPDX-License-Identifier: GPL-2.0-or-later
//
// From printed pages to editions (print.hpp): whole works, and what several passes have a part in.
// Each pass of its own: print/. Every word and symbol is made up.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("print: a resolution", "[print][structure]") {
    const Printed page =
        Printed()
            .masthead("A/RES/86/901")
            .p("Agenda item 94")
            .bold("Lanterns and peace")
            .bold("Resolution adopted by the General Assembly on 7 December 2031", 4)
            .italic("[on the report of the First Committee (A/86/439, para. 7)]")
            .bold("86/901.\tLanterns", 2)
            .italic("The General Assembly,")
            .p("Recalling its work on lanterns,")
            .p("Noting that they")
            .p("were lit,")
            .p("1.\tDecides:")
            .p("(a)\tto light them;")
            .p("(b)\tto keep them;")
            .p("2.\tRequests oil.")
            .italic("45th plenary meeting")
            .italic("7 December 2031")
            .bold("Annex", 2)
            .bold("Oil", 1)
            .p("1.\tOil is needed.");
    CHECK(page.lines() == Lines{"pp1|preambular|Recalling its work on lanterns,",
                                "pp2|preambular|Noting that they were lit,", "1|operative|Decides:",
                                "1.a|operative|to light them;", "1.b|operative|to keep them;",
                                "2|operative|Requests oil.", "annex.1|numbered|Oil is needed."});
    const auto edition = page.edition();
    CHECK(edition.formula == "The General Assembly,");
    CHECK(edition.masthead.title == "Lanterns");
    CHECK(edition.masthead.agenda_title == "Lanterns and peace");
    CHECK(edition.masthead.date == "2031-12-07");
    CHECK(edition.masthead.meeting == "45th plenary meeting");
    CHECK(edition.masthead.reports == Lines{"A/86/439"});
    CHECK(edition.masthead.type == "resolution");
}

TEST_CASE("print: an operative paragraph that stands alone", "[print][structure]") {
    const Printed page = Printed()
                             .masthead("A/RES/86/902")
                             .bold("86/902. Oil", 2)
                             .italic("The General Assembly,")
                             .p("Recalling lanterns,")
                             .p("Takes note of the oil.");
    CHECK(page.lines() ==
          Lines{"pp1|preambular|Recalling lanterns,", "1|operative|Takes note of the oil."});
}

TEST_CASE("print: contents pages are no text and tell headings", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/603")
                             .bold("Report on lanterns", 4)
                             .bold("Contents")
                             .p("Page")
                             .p("I.\tIntroduction . . . . . . . . . . 3")
                             .p("Oil and wicks of the harbours . . . . . . . 4")
                             .page()
                             .bold("I.\tIntroduction", 2)
                             .p("1.\tThe lanterns were lit.")
                             .p("Oil and wicks of the harbours")
                             .p("2.\tOil was short.")
                             .edition();
    REQUIRE(edition.passages.size() == 2);
    CHECK(edition.passages[0].heading == Lines{"I. Introduction"});
    CHECK(edition.passages[1].heading == Lines{"I. Introduction", "Oil and wicks of the harbours"});
    CHECK(edition.passages[1].page == 2);
}

TEST_CASE("print: a note with a star goes to its mark", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/607")
                             .bold("Report on lanterns", 4)
                             .p("1.\tThe lanterns* were lit.")
                             .p("* As at 1 May 2031.")
                             .edition();
    REQUIRE(edition.passages.size() == 1);
    CHECK(edition.passages[0].text == "The lanterns were lit.");
    REQUIRE(edition.passages[0].footnotes.size() == 1);
    CHECK(edition.passages[0].footnotes[0].text == "As at 1 May 2031.");
    CHECK(edition.passages[0].footnotes[0].offset == 12);
}

TEST_CASE("print: paragraphs of another language are told and bear it", "[print][structure]") {
    const std::string english =
        ".\tThe keepers of the lanterns light them in the evening and put them out in the morning, "
        "and they are to be thanked for it by all of the ships that have come to the harbour and "
        "that will come to it in the years that follow.";
    const std::string french =
        ".\tLes gardiens des lanternes les allument le soir et les \u00e9teignent le matin, et ils "
        "sont remerci\u00e9s par tous les navires qui sont venus dans le port et par ceux qui y "
        "viendront dans les ann\u00e9es qui suivent, pour le bien de la mer.";
    const auto compilation = Printed()
                                 .masthead("A/86/43")
                                 .bold("Lanterns", 4)
                                 .p("1" + english)
                                 .p("2" + english)
                                 .p("3" + english)
                                 .p("4" + english)
                                 .p("5" + english)
                                 .p("6" + french)
                                 .p("7" + french);
    const auto warnings = compilation.warnings();
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].find("2 long passages in other languages (French 2)") != std::string::npos);
    const auto edition = compilation.edition();
    REQUIRE(edition.passages.size() == 7);
    CHECK(edition.masthead.language == "en");
    for (std::size_t i = 0; i < 7; ++i) CHECK(edition.passages[i].language == (i < 5 ? "" : "fr"));
}

TEST_CASE("print: job numbers and bar codes are no text", "[print][structure]") {
    const auto lines = Printed()
                           .masthead("A/86/42")
                           .bold("Lanterns", 4)
                           .p("1.\tThe lanterns were lit.")
                           .p("2.\tThey were put out.")
                           .p("31-06847 (E) 090531")
                           .p("*3106847*")
                           .lines();
    CHECK(lines.size() == 2);
}

TEST_CASE("print: the only paragraph of what is no resolution has no number",
          "[print][structure]") {
    const Printed page = Printed()
                             .masthead("A/86/606")
                             .bold("Note on lanterns", 4)
                             .p("The lanterns were lit at dusk, as is the custom.");
    CHECK(page.lines() == Lines{"u1|unnumbered|The lanterns were lit at dusk, as is the custom."});
}
