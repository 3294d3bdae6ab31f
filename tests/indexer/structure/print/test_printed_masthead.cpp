// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the first page of a printed work says becomes metadata (front.hpp, printed_symbol.hpp,
// document_type.hpp): symbols, dates, items of the agenda, titles, the language. Older mastheads:
// test_front.cpp. Every word and symbol is made up.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("printed masthead: the masthead of a report becomes metadata", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/591")
                             .p("Item 76 of the provisional agenda")
                             .bold("Harbours and lanterns")
                             .bold("State of the lanterns", 4)
                             .bold("Report of the Secretary-General", 2)
                             .p("1.\tThe lanterns were lit.")
                             .p("2.\tThey were put out.")
                             .edition();
    const auto& masthead = edition.masthead;
    CHECK(masthead.symbol.name == "A/86/591");
    CHECK(masthead.language == "en");
    CHECK(masthead.session == "86");
    CHECK(masthead.published == "2031-07-14");
    CHECK(masthead.date == "2031-07-14");
    CHECK(masthead.agenda == Lines{"76"});
    CHECK(masthead.agenda_title == "Harbours and lanterns");
    CHECK(masthead.title == "State of the lanterns: Report of the Secretary-General");
    CHECK(masthead.type == "report");
    CHECK(masthead.body == "General Assembly");
    CHECK(edition.passages.size() == 2);
    CHECK(edition.passages[0].page == 1);
}

TEST_CASE("printed masthead: a page that is all title is read as text", "[print][structure]") {
    const auto edition = Printed().bold("Lanterns of the harbours").edition();
    REQUIRE(edition.passages.size() == 1);
    CHECK(edition.passages[0].text == "Lanterns of the harbours");
}

TEST_CASE("printed masthead: a short line is no title where no masthead stands",
          "[print][structure]") {
    const auto edition =
        Printed().p("Lanterns").p("The lanterns were lit, one after the other, at dusk.").edition();
    REQUIRE(edition.passages.size() == 2);
    CHECK(edition.passages[0].text == "Lanterns");
}

TEST_CASE("printed masthead: masthead lines in one block, or in rows of a table",
          "[print][structure]") {
    const auto block = Printed()
                           .p("A /86/ 591*")
                           .p("Distr.: General 5 March 2031 Original: English")
                           .bold("Report on lanterns", 4)
                           .p("1.\tThe lanterns were lit.")
                           .edition();
    CHECK(block.masthead.symbol.name == "A/86/591");
    CHECK(block.masthead.published == "2031-03-05");
    const auto rows = Printed()
                          .row("United Nations\tA/86/591")
                          .row("General Assembly\tDistr.: General")
                          .row("Eighty-sixth session\t5 March 2031")
                          .bold("Report on lanterns", 4)
                          .p("1.\tThe lanterns were lit.")
                          .edition();
    CHECK(rows.masthead.symbol.name == "A/86/591");
    CHECK(rows.masthead.published == "2031-03-05");
    CHECK(rows.passages.size() == 1);
}

TEST_CASE("printed masthead: a double symbol keeps both halves", "[print][structure]") {
    struct PrintRow {
        std::string printed;
    };
    const auto row = GENERATE(values<PrintRow>(
        {{"A/86/722-S/2031/27"}, {"A/86/722–S/2031/27"}, {"A/86/722*−S/2031/27*"}}));
    const auto edition = Printed()
                             .meta("page_head", "A/86/722 S/2031/27")
                             .masthead(row.printed)
                             .bold("Letter dated 3 May 2031 from a keeper of lanterns", 2)
                             .p("I have the honour to write about lanterns to you, and to all.")
                             .edition();
    CHECK(edition.masthead.symbol.name == "A/86/722");
    CHECK(edition.masthead.other_symbols == Lines{"S/2031/27"});
    CHECK(edition.masthead.type == "letter");
}

TEST_CASE("printed masthead: corrections and revisions name their parent", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/19/Corr.1")
                             .bold("Report on lanterns: corrigendum", 2)
                             .p("1.\tFor \"lit\" read \"put out\".")
                             .edition();
    CHECK(edition.masthead.parent == "A/86/19");
}

TEST_CASE("printed masthead: a file's name is the symbol where the text has none",
          "[print][structure]") {
    const Printed page = Printed().bold("Lanterns", 4).p("1.\tThe lanterns were lit.");
    CHECK(page.edition("x/A_AC.792_2031_INF_5.en.pdf").masthead.symbol.name ==
          "A/AC.792/2031/INF/5");
    CHECK(page.edition("x/A_86_15 (Part I).pdf").masthead.symbol.name == "A/86/15(PartI)");
    CHECK(page.edition("x/lanterns.pdf").masthead.symbol.name == "file:x/lanterns.pdf");
}

TEST_CASE("printed masthead: one garbled symbol is not believed before the name",
          "[print][structure]") {
    const Printed page =
        Printed().masthead("A/86/36I").bold("Report on lanterns", 4).p("1.\tThey were lit.");
    CHECK(page.edition("A_86_361.pdf").masthead.symbol.name == "A/86/361");
    CHECK(page.warnings("A_86_361.pdf").size() == 1);
    const Printed sure = Printed(page).meta("page_head", "A/86/36I");
    CHECK(sure.edition("A_86_361.pdf").masthead.symbol.name == "A/86/36I");
}

TEST_CASE("printed masthead: items of the agenda in rows are no title", "[print][structure]") {
    const auto edition = Printed()
                             .row("United Nations\tA/86/716")
                             .row("General Assembly\tDistr.: General")
                             .row("Eighty-sixth session\t5 March 2031")
                             .row("Agenda items 34 and 72 (b)")
                             .row("The situation of the lanterns")
                             .row("Question of the harbour")
                             .bold("Letter dated 5 March 2031 from the keepers", 4)
                             .p("I have the honour to write about the lanterns to you, and to all.")
                             .edition();
    CHECK(edition.masthead.title == "Letter dated 5 March 2031 from the keepers");
    CHECK(edition.passages.size() == 1);
}

TEST_CASE("printed masthead: a report on a session has it in its title", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/31")
                             .bold("Commission on Lanterns", 4)
                             .bold("Report on the tenth session", 4)
                             .p("1.\tThe lanterns were lit.")
                             .p("2.\tThey were put out.")
                             .edition();
    CHECK(edition.masthead.title == "Commission on Lanterns: Report on the tenth session");
}

TEST_CASE("printed masthead: a file is held in the language that its text is in",
          "[print][structure]") {
    const std::string french =
        "1.\tLes lanternes du port ont été allumées par les gardiens et elles sont dans la rue "
        "avec des lampes pour que la nuit ne soit pas sur le port.";
    const Printed page =
        Printed().masthead("A/86/609").bold("Report on lanterns", 4).p(french).p(french);
    CHECK(page.edition("A_86_609.en.pdf").masthead.language == "fr");
    CHECK(page.edition("A_86_609.fr.pdf").masthead.language == "fr");
    CHECK(page.edition("A_86_609.en.pdf").doubt > page.edition("A_86_609.fr.pdf").doubt);
}
