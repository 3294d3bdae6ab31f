// SPDX-License-Identifier: GPL-2.0-or-later
//
// From printed pages to editions: front.hpp, contents.hpp, looks.hpp, print.hpp, nested.cpp,
// stars.hpp, speakers.hpp. Every word and symbol is made up.
#include <string>
#include <vector>

#include "indexer/structure/structure.hpp"
#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("print: the masthead of a report becomes metadata", "[print][structure]") {
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

TEST_CASE("print: a page that is all title is read as text", "[print][structure]") {
    const auto edition = Printed().bold("Lanterns of the harbours").edition();
    REQUIRE(edition.passages.size() == 1);
    CHECK(edition.passages[0].text == "Lanterns of the harbours");
}

TEST_CASE("print: a short line is no title where no masthead stands", "[print][structure]") {
    const auto edition =
        Printed().p("Lanterns").p("The lanterns were lit, one after the other, at dusk.").edition();
    REQUIRE(edition.passages.size() == 2);
    CHECK(edition.passages[0].text == "Lanterns");
}

TEST_CASE("print: masthead lines in one block, or in rows of a table", "[print][structure]") {
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

TEST_CASE("print: a double symbol keeps both halves", "[print][structure]") {
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

TEST_CASE("print: corrections and revisions name their parent", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/19/Corr.1")
                             .bold("Report on lanterns: corrigendum", 2)
                             .p("1.\tFor \"lit\" read \"put out\".")
                             .edition();
    CHECK(edition.masthead.parent == "A/86/19");
}

TEST_CASE("print: a file's name is the symbol where the text has none", "[print][structure]") {
    const Printed page = Printed().bold("Lanterns", 4).p("1.\tThe lanterns were lit.");
    CHECK(page.edition("x/A_AC.792_2031_INF_5.en.pdf").masthead.symbol.name ==
          "A/AC.792/2031/INF/5");
    CHECK(page.edition("x/A_86_15 (Part I).pdf").masthead.symbol.name == "A/86/15(PartI)");
    CHECK(page.edition("x/lanterns.pdf").masthead.symbol.name == "file:x/lanterns.pdf");
}

TEST_CASE("print: one garbled symbol is not believed before the name", "[print][structure]") {
    const Printed page =
        Printed().masthead("A/86/36I").bold("Report on lanterns", 4).p("1.\tThey were lit.");
    CHECK(page.edition("A_86_361.pdf").masthead.symbol.name == "A/86/361");
    CHECK(page.warnings("A_86_361.pdf").size() == 1);
    const Printed sure = Printed(page).meta("page_head", "A/86/36I");
    CHECK(sure.edition("A_86_361.pdf").masthead.symbol.name == "A/86/36I");
}

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

TEST_CASE("print: a list of agenda items is no list of paragraphs", "[print][structure]") {
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

TEST_CASE("print: numbers of a quoted decision leave the report its own", "[print][structure]") {
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

TEST_CASE("print: bold sentences are text, bold lines headings", "[print][structure]") {
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

TEST_CASE("print: a heading's number is no paragraph's", "[print][structure]") {
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

TEST_CASE("print: a paragraph that a page breaks is one", "[print][structure]") {
    const std::string start =
        "1.\tThe lanterns of the harbour were lit on the evening of the day that the";
    const Printed page = Printed()
                             .masthead("A/86/608")
                             .bold("Report on lanterns", 4)
                             .p(start)
                             .page()
                             .p("Harbour Master came.")
                             .p("2.\tHe left.");
    CHECK(page.lines().size() == 2);
    CHECK(page.edition().passages[0].text.ends_with("that the Harbour Master came."));
}

TEST_CASE("print: a full stop at a page's foot ends no paragraph where all bear numbers",
          "[print][structure]") {
    const std::string sentence =
        "The lanterns of the harbour were lit on the evening of the day that it rained.";
    const auto count = [&](bool one_without) {
        Printed page;
        page.masthead("A/86/608").bold("Report on lanterns", 4);
        for (int number = 1; number <= 8; ++number) {
            page.p(std::to_string(number) + ".\t" + sentence);
            if (number == 3 && one_without) page.p(sentence);
        }
        return page.page().p(sentence).p("9.\tHe left.").lines().size();
    };
    CHECK(count(false) == 9);
    CHECK(count(true) == 11);
}

TEST_CASE("print: speakers of a record", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/PV.12")
                             .bold("Lanterns", 2)
                             .speech("The President", ": I open the meeting.")
                             .speech("Ms. Quill", " (Malta) (spoke in French): We lit lanterns.")
                             .p("They burn.")
                             .italic("The meeting rose at noon.")
                             .speech("Mr. Wick", " (Norway): So did we.")
                             .edition();
    Lines speakers;
    for (const auto& passage : edition.passages) speakers.push_back(passage.speaker);
    CHECK(speakers == Lines{"The President", "Ms. Quill (Malta)", "Ms. Quill (Malta)", "",
                            "Mr. Wick (Norway)"});
    CHECK(edition.masthead.type == "record");
}

TEST_CASE("print: States of a compilation speak", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/AC.792/2031/INF/9")
                             .bold("Compendium of statements on lanterns", 4)
                             .heading("I. Member States", 1)
                             .heading("Malta", 2)
                             .p("We lit them.")
                             .heading("Norway", 2)
                             .p("We did not.")
                             .heading("Tunisia (on behalf of the Arab Group)", 2)
                             .p("We may.")
                             .edition();
    REQUIRE(edition.passages.size() == 3);
    CHECK(edition.passages[0].speaker == "Malta");
    CHECK(edition.passages[2].speaker == "Tunisia (on behalf of the Arab Group)");
    CHECK(edition.masthead.type == "position");
}

TEST_CASE("print: a file is held in the language that its text is in", "[print][structure]") {
    const std::string french =
        "1.\tLes lanternes du port ont été allumées par les gardiens et elles sont dans la rue "
        "avec des lampes pour que la nuit ne soit pas sur le port.";
    const Printed page =
        Printed().masthead("A/86/609").bold("Report on lanterns", 4).p(french).p(french);
    CHECK(page.edition("A_86_609.en.pdf").masthead.language == "fr");
    CHECK(page.edition("A_86_609.fr.pdf").masthead.language == "fr");
    CHECK(page.edition("A_86_609.en.pdf").doubt > page.edition("A_86_609.fr.pdf").doubt);
}

TEST_CASE("print: numbers of several parts count where the document counts by them",
          "[print][structure]") {
    const std::string sentence =
        " The keepers of the lanterns light them in the evening and put them out in the morning.";
    struct PrintRow {
        std::string first, second, third;
        Lines pinpoints;
    };
    const auto row = GENERATE(values<PrintRow>({
        {"13.1", "13.2", "13.3", {"13-1", "13-2", "13-3"}},
        {"29C.1", "29C.2", "29C.4", {"29C-1", "29C-2", "29C-4"}},
        {"31.I.1", "31.I.2", "31.I.3", {"31-I-1", "31-I-2", "31-I-3"}},
        {"13.1", "14.9", "2.3", {"u1", "u2", "u3"}},
        {"13.3", "13.2", "13.1", {"u1", "u2", "u3"}},
    }));
    const auto edition = Printed()
                             .masthead("A/86/6")
                             .bold("Lanterns", 4)
                             .p(row.first + sentence)
                             .p(row.second + sentence)
                             .p(row.third + sentence)
                             .edition();
    CAPTURE(row.first);
    Lines pinpoints;
    for (const auto& passage : edition.passages)
        pinpoints.push_back(reference::to_string(passage.pinpoint));
    CHECK(pinpoints == row.pinpoints);
}

TEST_CASE("print: amounts at the head of paragraphs are no numbers", "[print][structure]") {
    const std::string amount =
        " million lanterns were lit in the evening and put out in the "
        "morning by the keepers.";
    const auto lines = Printed()
                           .masthead("A/86/6")
                           .bold("Lanterns", 4)
                           .p("13.1" + amount)
                           .p("13.2" + amount)
                           .p("13.3" + amount)
                           .lines();
    CHECK(lines.at(0).starts_with("u1|"));
}

TEST_CASE("print: headings of a quoted text end with it", "[print][structure]") {
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

TEST_CASE("print: items of the agenda in rows are no title", "[print][structure]") {
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

TEST_CASE("print: a report on a session has it in its title", "[print][structure]") {
    const auto edition = Printed()
                             .masthead("A/86/31")
                             .bold("Commission on Lanterns", 4)
                             .bold("Report on the tenth session", 4)
                             .p("1.\tThe lanterns were lit.")
                             .p("2.\tThey were put out.")
                             .edition();
    CHECK(edition.masthead.title == "Commission on Lanterns: Report on the tenth session");
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

TEST_CASE("print: letters go on behind what interrupts them, lists of its own and all",
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

TEST_CASE("print: the only paragraph of what is no resolution has no number",
          "[print][structure]") {
    const Printed page = Printed()
                             .masthead("A/86/606")
                             .bold("Note on lanterns", 4)
                             .p("The lanterns were lit at dusk, as is the custom.");
    CHECK(page.lines() == Lines{"u1|unnumbered|The lanterns were lit at dusk, as is the custom."});
}
