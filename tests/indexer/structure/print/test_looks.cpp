// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is a heading by its looks, and what only looks like one (looks.hpp). Every word and symbol
// is made up.
#include <string>
#include <vector>

#include "indexer/document/parsed_file.hpp"
#include "indexer/structure/structure.hpp"
#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("looks: bold sentences are text, bold lines headings", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/606")
                             .bold("Report on lanterns", 4)
                             .bold("A.\tOil", 1)
                             .p("1.\tOil was short.")
                             .bold("2.\tThe Committee recommends more oil.")
                             .edition();
    REQUIRE(edition.passages.size() == 2);
    CHECK(edition.passages[1].text == "The Committee recommends more oil.");
    CHECK(edition.passages[1].heading == Lines{"A. Oil"});
}

TEST_CASE("looks: a heading's number is no paragraph's", "[print][structure]") {
    Printed page = Printed()
                       .masthead("A/86/610")
                       .bold("Report on lanterns", 4)
                       .p("1.\tThe lanterns were lit.")
                       .heading("1.\tWicks", 3)
                       .p("2.\tWicks were short.");
    document::ParsedFile file;
    file.works.push_back(page.work());
    document::Block& heading = file.works[0].blocks[9];
    REQUIRE(heading.kind == document::BlockKind::heading);
    heading.number = "1.";
    heading.text = "Wicks";
    const auto apart = structure::to_editions(file, "a.docx").editions.at(0);
    CHECK(apart.passages == page.edition().passages);
    CHECK(apart.passages.at(1).heading == Lines{"1. Wicks"});
}

TEST_CASE("looks: a bold agenda item that brackets end is a heading", "[print]") {
    const Lines lines = lantern_report()
                            .p("The meeting was called to order.")
                            .speech("Agenda item 3", " (continued)")
                            .bold("Lanterns of the harbours")
                            .speech("The President", ": I give the floor to Atlantis.")
                            .speech("Ms. Ro", " (Atlantis): The lanterns were lit.")
                            .speech("Ms. Ro", " (Atlantis)")
                            .headed();
    CHECK(lines == Lines{"u1 <> The meeting was called to order.",
                         "u2 <Agenda item 3 (continued): Lanterns of the harbours> The President: "
                         "I give the floor to Atlantis.",
                         "u3 <Agenda item 3 (continued): Lanterns of the harbours> Ms. Ro "
                         "(Atlantis): The lanterns were lit.",
                         "u4 <Agenda item 3 (continued): Lanterns of the harbours> Ms. Ro "
                         "(Atlantis)"});
}

TEST_CASE("looks: a point of a list is no heading, whatever its type", "[print]") {
    const Lines lines = lantern_report()
                            .p("The meeting was called to order.")
                            .bold("Lanterns", 2)
                            .p("They are of two kinds.")
                            .bold("\u2022 Iron lanterns")
                            .bold("\uf0b7 Copper lanterns")
                            .bold("Oil", 2)
                            .p("It was short.")
                            .headed();
    CHECK(lines == Lines{"u1 <> The meeting was called to order.",
                         "u2 <Lanterns> They are of two kinds.",
                         "u3 <Lanterns> \u2022 Iron lanterns",
                         "u4 <Lanterns> \uf0b7 Copper lanterns", "u5 <Oil> It was short."});
}

TEST_CASE("looks: a bold title behind a letter is a heading, a signature is none", "[print]") {
    const Lines lines = lantern_report()
                            .p("The meeting was called to order.")
                            .bold("Lanterns of the harbours", 2)
                            .bold("(l) Lanterns of Atlantis")
                            .p("The lanterns were lit.")
                            .bold("(m) To light the lanterns;")
                            .bold("(Signed) Ro")
                            .headed();
    CHECK(lines == Lines{"u1 <> The meeting was called to order.",
                         "u2 <Lanterns of the harbours > (l) Lanterns of Atlantis> The lanterns "
                         "were lit.",
                         "u2.m <Lanterns of the harbours > (l) Lanterns of Atlantis> To light the "
                         "lanterns;",
                         "u3 <Lanterns of the harbours > (l) Lanterns of Atlantis> (Signed) Ro"});
}
