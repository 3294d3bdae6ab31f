// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lists within paragraphs and quoted texts (nested.cpp): their numbers and headings leave the work
// its own. Every word and symbol is made up.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("nested: a list of agenda items is no list of paragraphs", "[print][structure]") {
    const Printed page = Printed()
                             .masthead("A/86/604")
                             .bold("Report on lanterns", 4)
                             .p("1.\tIt met.")
                             .p("2.\tIt adopted its agenda, as follows:")
                             .p("1.\tOpening.")
                             .p("2.\tLanterns.")
                             .p("3.\tOil.")
                             .p("3.\tIt rose.");
    CHECK(page.lines() ==
          Lines{"1|numbered|It met.",
                "2|numbered|It adopted its agenda, as follows:", "2.1|numbered|Opening.",
                "2.2|numbered|Lanterns.", "2.3|numbered|Oil.", "3|numbered|It rose."});
}

TEST_CASE("nested: numbers of a quoted decision leave the report its own", "[print][structure]") {
    const Printed page = Printed()
                             .masthead("A/86/605")
                             .bold("Report on lanterns", 4)
                             .p("1.\tIt decided what follows.")
                             .bold("Decision 1")
                             .p("1.\tOil is bought.")
                             .p("2.\tWicks are cut.")
                             .bold("Closing")
                             .p("2.\tIt rose.")
                             .p("3.\tIt went home.");
    CHECK(page.lines() == Lines{"1|numbered|It decided what follows.",
                                "1;2|numbered|Oil is bought.", "2;2|numbered|Wicks are cut.",
                                "2|numbered|It rose.", "3|numbered|It went home."});
}

TEST_CASE("nested: headings of a quoted text end with it", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/42")
                             .bold("Lanterns", 4)
                             .bold("I. Introduction", 1)
                             .p("1.\tThe keepers met.")
                             .p("2.\tThe keepers rested.")
                             .p("3.\tThe report of the first group reads as follows.")
                             .bold("Report of the first group")
                             .p("1.\tThe group met twice.")
                             .p("2.\tThe group lit a lantern.")
                             .p("4.\tThe keepers thanked the group.")
                             .edition();
    const auto headings = [&](std::size_t index) { return edition.passages.at(index).heading; };
    REQUIRE(edition.passages.size() == 6);
    CHECK(reference::to_string(edition.passages[3].pinpoint) == "1;2");
    CHECK(headings(3).back() == "Report of the first group");
    CHECK(reference::to_string(edition.passages[5].pinpoint) == "4");
    CHECK(headings(5) == Lines{"I. Introduction"});
}

TEST_CASE("nested: letters go on behind what interrupts them, lists of its own and all",
          "[print][structure]") {
    const Printed page = Printed()
                             .masthead("A/86/605")
                             .bold("Report on lanterns", 4)
                             .p("1.\tThe Committee acted as follows:")
                             .p("(a)\tIt lit lanterns.")
                             .p("(i) to (iii) It lit three lanterns.")
                             .p("(iv)\tIt lit the fourth.")
                             .p("Abstaining: the keepers.")
                             .p("(b)\tIt bought oil.");
    CHECK(page.lines().back() == "1.b|numbered|It bought oil.");
}
