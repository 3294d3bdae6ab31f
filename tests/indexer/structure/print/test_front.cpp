// SPDX-License-Identifier: GPL-2.0-or-later
//
// Mastheads that differ from today's (front.hpp): typed ones, bodies below an organ, several items
// of the agenda. Every word and symbol is made up.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("front: a typed masthead, in capitals", "[print][front]") {
    const auto edition = Printed()
                             .bold("UNITED")
                             .bold("NATIONS")
                             .bold("A", 20)
                             .bold("General Assembly", 4)
                             .p("Distr.")
                             .p("GENERAL")
                             .p("A/46/910 24 November 1991 ENGLISH ORIGINAL: SPANISH")
                             .p("Forty-sixth session")
                             .p("Agenda items 89 and 18")
                             .p("LANTERNS OF THE HARBOURS WHICH WANT OIL AND WICKS")
                             .p("KEEPERS OF THE LANTERNS")
                             .p("Report of the Lantern Committee")
                             .p("I. INTRODUCTION")
                             .p("1.\tThe lanterns were lit.")
                             .edition("a.pdf");
    const auto& masthead = edition.masthead;
    CHECK(masthead.symbol.name == "A/46/910");
    CHECK(masthead.session == "46");
    CHECK(masthead.published == "1991-11-24");
    CHECK(masthead.body == "General Assembly");
    CHECK(masthead.agenda == Lines{"89", "18"});
    CHECK(masthead.agenda_title ==
          "LANTERNS OF THE HARBOURS WHICH WANT OIL AND WICKS; KEEPERS OF THE LANTERNS");
    CHECK(masthead.title == "Report of the Lantern Committee");
    REQUIRE(edition.passages.size() == 1);
    CHECK(edition.passages[0].heading == Lines{"I. INTRODUCTION"});
}

TEST_CASE("front: symbol and date on one line below a body's name of two lines", "[print][front]") {
    const auto edition = Printed()
                             .bold("UNITED")
                             .bold("NATIONS")
                             .bold("Convention on", 6)
                             .p("Distr.")
                             .p("GENERAL")
                             .bold("Lanterns", 6)
                             .p("A/46/910 24 November 1991")
                             .p("ORIGINAL: ENGLISH")
                             .bold("CONFERENCE OF THE KEEPERS")
                             .bold("Committee on Oil")
                             .bold("Forty-sixth session")
                             .bold("Port of Thule, 4-6 September 1991")
                             .bold("Item 6 (b) of the provisional agenda")
                             .bold("Oil and wicks")
                             .bold("Report on a workshop of keepers", 4)
                             .bold("Note by the secretariat", 2)
                             .p("1.\tThe lanterns were lit.")
                             .edition("a.pdf");
    const auto& masthead = edition.masthead;
    CHECK(masthead.symbol.name == "A/46/910");
    CHECK(masthead.published == "1991-11-24");
    CHECK(masthead.session == "46");
    CHECK(masthead.agenda == Lines{"6 (b)"});
    CHECK(masthead.agenda_title == "Oil and wicks");
    CHECK(masthead.title == "Report on a workshop of keepers: Note by the secretariat");
    CHECK(edition.passages.size() == 1);
}

TEST_CASE("front: a body's name is no title where the agenda item comes below it",
          "[print][front]") {
    const auto edition = Printed()
                             .masthead("A/86/603")
                             .bold("Mechanism of Keepers")
                             .p("14-18 July 2031")
                             .p("Item 3 of the provisional agenda")
                             .bold("Study of oil", 4)
                             .p("1.\tThe lanterns were lit.")
                             .edition();
    CHECK(edition.masthead.title == "Study of oil");
    CHECK(edition.masthead.agenda == Lines{"3"});
    CHECK(edition.passages.size() == 1);
}

TEST_CASE("front: as many titles belong to the agenda as it has items", "[print][front]") {
    const auto edition = Printed()
                             .masthead("A/86/604")
                             .p("Agenda items 89 and 12")
                             .bold("Oil of the harbours")
                             .bold("Report of the Lantern Council")
                             .bold("Report of the Committee of Keepers")
                             .p("1.\tThe lanterns were lit.")
                             .edition();
    CHECK(edition.masthead.agenda_title == "Oil of the harbours; Report of the Lantern Council");
    CHECK(edition.masthead.title == "Report of the Committee of Keepers");
}

TEST_CASE("front: an agenda begins with its first item, whatever its words", "[print][front]") {
    const auto edition = Printed()
                             .masthead("A/86/150")
                             .bold("Provisional agenda", 4)
                             .p("1.\tOpening of the session by the Keeper (rule 1).")
                             .p("2.\tLighting of lanterns.")
                             .edition("a.pdf");
    REQUIRE(edition.passages.size() == 2);
    CHECK(edition.passages[0].text == "Opening of the session by the Keeper (rule 1).");
}

TEST_CASE("front: enacting words of a draft without their comma", "[print][front]") {
    const Printed page = Printed()
                             .masthead("A/86/L.8")
                             .p("Agenda item 107")
                             .bold("Draft resolution submitted by the President")
                             .bold("Declaration on Lanterns", 2)
                             .italic("The General Assembly")
                             .p("Adopts the declaration on lanterns.");
    CHECK(page.lines() == Lines{"1|operative|Adopts the declaration on lanterns."});
}

TEST_CASE("front: offices above names are no titles", "[print][front]") {
    const auto edition = Printed()
                             .masthead("A/86/591")
                             .bold("List of participants", 4)
                             .bold("Chair")
                             .bold("Vice-Chairs")
                             .p("Mr. Ro (Argentina)")
                             .p("Ms. Ru (Canada)")
                             .bold("Rapporteur")
                             .p("Mr. Re (Egypt)")
                             .edition();
    CHECK(edition.masthead.title == "List of participants");
    REQUIRE(edition.passages.size() == 3);
    CHECK(edition.passages[0].heading == Lines{"Chair: Vice-Chairs"});
    CHECK(edition.passages[2].heading == Lines{"Rapporteur"});
}

TEST_CASE("front: a smaller title above a sentence, or of larger type than the names, stays",
          "[print][front]") {
    const auto sentence = Printed()
                              .masthead("A/86/591")
                              .bold("State of the lanterns", 4)
                              .bold("Lanterns of the south")
                              .p("The lanterns were lit by Ms. Ru of the harbour of the south.")
                              .edition();
    CHECK(sentence.masthead.title == "State of the lanterns: Lanterns of the south");
    const auto larger = Printed()
                            .masthead("A/86/591")
                            .bold("State of the lanterns", 4)
                            .bold("Lanterns of the south", 2)
                            .p("Ms. Ru (Canada)")
                            .edition();
    CHECK(larger.masthead.title == "State of the lanterns: Lanterns of the south");
}
