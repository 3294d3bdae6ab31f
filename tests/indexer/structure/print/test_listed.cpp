// SPDX-License-Identifier: GPL-2.0-or-later
//
// What contents pages tell of headings (contents.hpp). Every word is made up.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

namespace {

Printed with_contents() {
    return lantern_report()
        .bold("Contents")
        .p("Page")
        .p("A.\tPlan for 2032 and performance in 2031*** . . . . . . . . . . 2")
        .p("Overall orientation . . . . . . . . . . 2")
        .p("Programme 1. Oil of the harbours . . . . . . . . . . 4")
        .page();
}

/// A section with two lettered parts below a contents page.
Lines lettered_below(Printed contents) {
    return contents.page()
        .bold("I.\tLanterns", 4)
        .bold("A.\tIron lanterns", 2)
        .p("1.\tThe lanterns were lit.")
        .bold("B.\tCopper lanterns", 2)
        .p("2.\tThey were put out.")
        .headed();
}

const Lines lettered = {"1 <I. Lanterns > A. Iron lanterns> The lanterns were lit.",
                        "2 <I. Lanterns > B. Copper lanterns> They were put out."};

}  // namespace

TEST_CASE("listed: a heading that ends in a year is no entry of the contents", "[print]") {
    const Lines lines = with_contents()
                            .bold("A.\tPlan for 2032 and performance in 2031", 2)
                            .p("1.\tThe lanterns were lit.")
                            .headed();
    CHECK(lines == Lines{"1 <A. Plan for 2032 and performance in 2031> The lanterns were lit."});
}

TEST_CASE("listed: pages of the contents that stand apart", "[print]") {
    const Lines lines = lantern_report()
                            .bold("Contents")
                            .p("A.\u00a0Plan for 2032 and performance in 2031***")
                            .p("2")
                            .p("Overall orientation")
                            .p("2")
                            .bold("A.\tPlan for 2032 and performance in 2031")
                            .bold("Overall orientation")
                            .p("1.\tThe lanterns were lit.")
                            .headed();
    CHECK(lines == Lines{"1 <A. Plan for 2032 and performance in 2031 > Overall orientation> "
                         "The lanterns were lit."});
}

TEST_CASE("listed: paragraphs instead of pages, below a heading that is on no line of its own",
          "[print]") {
    const Lines lines = lantern_report()
                            .p("The lanterns are judged as follows.")
                            .p("JUDGMENT TABLE OF CONTENTS")
                            .p("Paragraphs")
                            .p("Chronology")
                            .p("1-2")
                            .p("I. Lanterns")
                            .p("3-4")
                            .p("II. Oil")
                            .p("5")
                            .page()
                            .p("1.\tThe lanterns were lit.")
                            .bold("I. Lanterns")
                            .p("2.\tOil was short.")
                            .headed();
    CHECK(lines.back() == "2 <I. Lanterns> Oil was short.");
    CHECK(lines.size() == 4);
}

TEST_CASE("listed: headings of one look that the contents leave out stand below", "[print]") {
    const Lines lines = with_contents()
                            .bold("A.\tPlan for 2032 and performance in 2031", 2)
                            .bold("Overall orientation")
                            .bold("Mandates")
                            .p("1.\tThe lanterns were lit.")
                            .bold("Programme 1")
                            .bold("Oil of the harbours")
                            .bold("Objective")
                            .p("2.\tOil was short.")
                            .headed();
    const std::string above = "A. Plan for 2032 and performance in 2031 > ";
    CHECK(lines ==
          Lines{"1 <" + above + "Overall orientation > Mandates> The lanterns were lit.",
                "2 <" + above + "Programme 1: Oil of the harbours > Objective> Oil was short."});
}

TEST_CASE("listed: a contents page that goes over two pages", "[print]") {
    const Lines lines = lantern_report()
                            .bold("Contents")
                            .p("Programme 1. Oil and wicks of the harbours and the islands ....\t4")
                            .page()
                            .p("Programme 2. Oil and wicks of the lighthouses of the sea ...\t62")
                            .p("Programme 3. Keepers ....\t64")
                            .page()
                            .bold("Programme 1")
                            .bold("Oil and wicks of the harbours and the islands")
                            .p("1.\tThe lanterns were lit.")
                            .bold("Programme 2")
                            .bold("Oil and wicks of the lighthouses of the sea")
                            .p("2.\tOil was short.")
                            .headed();
    CHECK(lines == Lines{"1 <Programme 1: Oil and wicks of the harbours and the islands> "
                         "The lanterns were lit.",
                         "2 <Programme 2: Oil and wicks of the lighthouses of the sea> "
                         "Oil was short."});
}

TEST_CASE("listed: two headings that the contents name apart are not one", "[print]") {
    const Lines lines = with_contents()
                            .bold("Overall orientation")
                            .bold("Programme 1")
                            .bold("Oil of the harbours")
                            .p("1.\tThe lanterns were lit.")
                            .headed();
    CHECK(lines == Lines{"1 <Overall orientation > Programme 1: Oil of the harbours> "
                         "The lanterns were lit."});
}

TEST_CASE("listed: a letter that the contents leave out is no section", "[print][outline]") {
    const Lines lines = with_contents()
                            .bold("A.\tPlan for 2032 and performance in 2031, revised", 4)
                            .bold("Overall orientation", 2)
                            .p("1.\tThe lanterns were lit.")
                            .bold("E.\tEnabling deliverables")
                            .p("Oil: 300 litres a year.")
                            .bold("Programme 1", 2)
                            .bold("Oil of the harbours", 2)
                            .p("2.\tOil was short.")
                            .headed();
    const std::string above = "A. Plan for 2032 and performance in 2031, revised > ";
    CHECK(lines == Lines{"1 <" + above + "Overall orientation> The lanterns were lit.",
                         "u1 <" + above +
                             "Overall orientation > E. Enabling deliverables> Oil: "
                             "300 litres a year.",
                         "2 <" + above + "Programme 1: Oil of the harbours> Oil was short."});
}

TEST_CASE("listed: a Roman number of a quoted text is no section", "[print][outline]") {
    const Lines lines = lantern_report()
                            .bold("Contents")
                            .p("Chapter\tPage")
                            .p("I.\tLanterns . . . . . . . . . . 2")
                            .p("A.\tIron lanterns . . . . . . . . . . 2")
                            .p("B.\tCopper lanterns . . . . . . . . . . 2")
                            .p("II.\tOil . . . . . . . . . . 4")
                            .page()
                            .bold("Chapter I", 4)
                            .bold("Lanterns", 4)
                            .bold("A.\tIron lanterns", 2)
                            .p("1.\tThe keeper should add the following:")
                            .bold("III. Board of Wicks")
                            .p("Wicks are trimmed.")
                            .bold("B.\tCopper lanterns", 2)
                            .p("2.\tThey were put out.")
                            .headed();
    const std::string above = "Chapter I: Lanterns > A. Iron lanterns";
    CHECK(lines == Lines{"1 <" + above + "> The keeper should add the following:",
                         "u1 <" + above + " > III. Board of Wicks> Wicks are trimmed.",
                         "2 <Chapter I: Lanterns > B. Copper lanterns> They were put out."});
}

TEST_CASE("listed: a heading whose long end the contents print otherwise", "[print][outline]") {
    const Lines lines = lantern_report()
                            .bold("Contents")
                            .p("Page")
                            .p("Atlantis . . . . . . . . . . 2")
                            .p("Utopia (joint statement of the group of harbours: Atlantis and "
                               "Utopia) . . . . 2")
                            .p("Thule . . . . . . . . . . 4")
                            .page()
                            .bold("Atlantis")
                            .p("The lanterns were lit.")
                            .bold(
                                "Utopia (joint statement of the group of harbours: Utopia "
                                "and Atlantis)")
                            .p("They were put out.")
                            .bold("On oil")
                            .p("Oil was short.")
                            .headed();
    const std::string joint =
        "Utopia (joint statement of the group of harbours: Utopia and Atlantis)";
    CHECK(lines == Lines{"u1 <Atlantis> The lanterns were lit.",
                         "u2 <" + joint + "> They were put out.",
                         "u3 <" + joint + " > On oil> Oil was short."});
}

TEST_CASE("listed: two entries on one line name two headings", "[print][outline]") {
    const auto contents = lantern_report()
                              .bold("Contents")
                              .p("Page")
                              .p("I.\tLanterns . . . . . . . . . . 2 A.\tIron lanterns . . . . . 2")
                              .p("B.\tCopper lanterns . . . . . . . . . . 2")
                              .p("II.\tOil . . . . . . . . . . 4");
    CHECK(lettered_below(contents) == lettered);
}

TEST_CASE("listed: letters open sections where the contents name none", "[print][outline]") {
    const auto contents = lantern_report()
                              .bold("Contents")
                              .p("Page")
                              .p("I.\tLanterns . . . . . . . . . . 2")
                              .p("II.\tOil . . . . . . . . . . 2")
                              .p("III.\tBoats . . . . . . . . . . 4");
    CHECK(lettered_below(contents) == lettered);
}
