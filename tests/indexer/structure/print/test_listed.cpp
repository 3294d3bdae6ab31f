// SPDX-License-Identifier: GPL-2.0-or-later
//
// What contents pages tell of headings (contents.hpp, looks.hpp), and what stands below captions
// and annexes of quoted texts (outline.cpp). Every word is made up.
#include <string>
#include <vector>

#include "indexer/reference/pinpoint.hpp"
#include "indexer/structure/headings.hpp"
#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

namespace {

/// "pinpoint <heading: heading> text" of each passage.
Lines headed(const Printed& page) {
    Lines lines;
    const auto edition = page.edition();
    for (const auto& passage : edition.passages) {
        std::string line = reference::to_string(passage.pinpoint) + " <";
        for (const std::string& heading : passage.heading) {
            line += (line.ends_with('<') ? "" : " > ") + heading;
        }
        lines.push_back(line + "> " + passage.text);
    }
    return lines;
}

Printed report() {
    return Printed().masthead("A/86/603").bold("Report on lanterns", 4);
}

Printed with_contents() {
    return report()
        .bold("Contents")
        .p("Page")
        .p("A.\tPlan for 2032 and performance in 2031*** . . . . . . . . . . 2")
        .p("Overall orientation . . . . . . . . . . 2")
        .p("Programme 1. Oil of the harbours . . . . . . . . . . 4")
        .page();
}

}  // namespace

TEST_CASE("listed: a heading that ends in a year is no entry of the contents", "[print]") {
    const Lines lines = headed(with_contents()
                                   .bold("A.\tPlan for 2032 and performance in 2031", 2)
                                   .p("1.\tThe lanterns were lit."));
    CHECK(lines == Lines{"1 <A. Plan for 2032 and performance in 2031> The lanterns were lit."});
}

TEST_CASE("listed: pages of the contents that stand apart", "[print]") {
    const Lines lines = headed(report()
                                   .bold("Contents")
                                   .p("A.\u00a0Plan for 2032 and performance in 2031***")
                                   .p("2")
                                   .p("Overall orientation")
                                   .p("2")
                                   .bold("A.\tPlan for 2032 and performance in 2031")
                                   .bold("Overall orientation")
                                   .p("1.\tThe lanterns were lit."));
    CHECK(lines == Lines{"1 <A. Plan for 2032 and performance in 2031 > Overall orientation> "
                         "The lanterns were lit."});
}

TEST_CASE("listed: paragraphs instead of pages, below a heading that is on no line of its own",
          "[print]") {
    const Lines lines = headed(report()
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
                                   .p("2.\tOil was short."));
    CHECK(lines.back() == "2 <I. Lanterns> Oil was short.");
    CHECK(lines.size() == 4);
}

TEST_CASE("listed: headings of one look that the contents leave out stand below", "[print]") {
    const Lines lines = headed(with_contents()
                                   .bold("A.\tPlan for 2032 and performance in 2031", 2)
                                   .bold("Overall orientation")
                                   .bold("Mandates")
                                   .p("1.\tThe lanterns were lit.")
                                   .bold("Programme 1")
                                   .bold("Oil of the harbours")
                                   .bold("Objective")
                                   .p("2.\tOil was short."));
    const std::string above = "A. Plan for 2032 and performance in 2031 > ";
    CHECK(lines ==
          Lines{"1 <" + above + "Overall orientation > Mandates> The lanterns were lit.",
                "2 <" + above + "Programme 1: Oil of the harbours > Objective> Oil was short."});
}

TEST_CASE("listed: a contents page that goes over two pages", "[print]") {
    const Lines lines =
        headed(report()
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
                   .p("2.\tOil was short."));
    CHECK(lines == Lines{"1 <Programme 1: Oil and wicks of the harbours and the islands> "
                         "The lanterns were lit.",
                         "2 <Programme 2: Oil and wicks of the lighthouses of the sea> "
                         "Oil was short."});
}

TEST_CASE("listed: two headings that the contents name apart are not one", "[print]") {
    const Lines lines = headed(with_contents()
                                   .bold("Overall orientation")
                                   .bold("Programme 1")
                                   .bold("Oil of the harbours")
                                   .p("1.\tThe lanterns were lit."));
    CHECK(lines == Lines{"1 <Overall orientation > Programme 1: Oil of the harbours> "
                         "The lanterns were lit."});
}

TEST_CASE("listed: a letter that the contents leave out is no section", "[print][outline]") {
    const Lines lines = headed(with_contents()
                                   .bold("A.\tPlan for 2032 and performance in 2031, revised", 4)
                                   .bold("Overall orientation", 2)
                                   .p("1.\tThe lanterns were lit.")
                                   .bold("E.\tEnabling deliverables")
                                   .p("Oil: 300 litres a year.")
                                   .bold("Programme 1", 2)
                                   .bold("Oil of the harbours", 2)
                                   .p("2.\tOil was short."));
    const std::string above = "A. Plan for 2032 and performance in 2031, revised > ";
    CHECK(lines == Lines{"1 <" + above + "Overall orientation> The lanterns were lit.",
                         "u1 <" + above +
                             "Overall orientation > E. Enabling deliverables> Oil: "
                             "300 litres a year.",
                         "2 <" + above + "Programme 1: Oil of the harbours> Oil was short."});
}

TEST_CASE("listed: a heading whose long end the contents print otherwise", "[print][outline]") {
    const Lines lines =
        headed(report()
                   .bold("Contents")
                   .p("Page")
                   .p("Atlantis . . . . . . . . . . 2")
                   .p("Utopia (joint statement of the group of harbours: Atlantis and "
                      "Utopia) . . . . 2")
                   .p("Thule . . . . . . . . . . 4")
                   .page()
                   .bold("Atlantis")
                   .p("The lanterns were lit.")
                   .bold("Utopia (joint statement of the group of harbours: Utopia "
                         "and Atlantis)")
                   .p("They were put out.")
                   .bold("On oil")
                   .p("Oil was short."));
    const std::string joint =
        "Utopia (joint statement of the group of harbours: Utopia and Atlantis)";
    CHECK(lines == Lines{"u1 <Atlantis> The lanterns were lit.",
                         "u2 <" + joint + "> They were put out.",
                         "u3 <" + joint + " > On oil> Oil was short."});
}

TEST_CASE("listed: two entries on one line name two headings", "[print][outline]") {
    const Lines lines =
        headed(report()
                   .bold("Contents")
                   .p("Page")
                   .p("I.\tLanterns . . . . . . . . . . 2 A.\tIron lanterns . . . . . 2")
                   .p("B.\tCopper lanterns . . . . . . . . . . 2")
                   .p("II.\tOil . . . . . . . . . . 4")
                   .page()
                   .bold("I.\tLanterns", 4)
                   .bold("A.\tIron lanterns", 2)
                   .p("1.\tThe lanterns were lit.")
                   .bold("B.\tCopper lanterns", 2)
                   .p("2.\tThey were put out."));
    CHECK(lines == Lines{"1 <I. Lanterns > A. Iron lanterns> The lanterns were lit.",
                         "2 <I. Lanterns > B. Copper lanterns> They were put out."});
}

TEST_CASE("listed: letters open sections where the contents name none", "[print][outline]") {
    const Lines lines = headed(report()
                                   .bold("Contents")
                                   .p("Page")
                                   .p("I.\tLanterns . . . . . . . . . . 2")
                                   .p("II.\tOil . . . . . . . . . . 2")
                                   .p("III.\tBoats . . . . . . . . . . 4")
                                   .page()
                                   .bold("I.\tLanterns", 4)
                                   .bold("A.\tIron lanterns", 2)
                                   .p("1.\tThe lanterns were lit.")
                                   .bold("B.\tCopper lanterns", 2)
                                   .p("2.\tThey were put out."));
    CHECK(lines == Lines{"1 <I. Lanterns > A. Iron lanterns> The lanterns were lit.",
                         "2 <I. Lanterns > B. Copper lanterns> They were put out."});
}

TEST_CASE("looks: a bold agenda item that brackets end is a heading", "[print]") {
    const Lines lines = headed(report()
                                   .p("The meeting was called to order.")
                                   .speech("Agenda item 3", " (continued)")
                                   .bold("Lanterns of the harbours")
                                   .speech("The President", ": I give the floor to Atlantis.")
                                   .speech("Ms. Ro", " (Atlantis): The lanterns were lit.")
                                   .speech("Ms. Ro", " (Atlantis)"));
    CHECK(lines == Lines{"u1 <> The meeting was called to order.",
                         "u2 <Agenda item 3 (continued): Lanterns of the harbours> The President: "
                         "I give the floor to Atlantis.",
                         "u3 <Agenda item 3 (continued): Lanterns of the harbours> Ms. Ro "
                         "(Atlantis): The lanterns were lit.",
                         "u4 <Agenda item 3 (continued): Lanterns of the harbours> Ms. Ro "
                         "(Atlantis)"});
}

TEST_CASE("looks: a bold title behind a letter is a heading, a signature is none", "[print]") {
    const Lines lines = headed(report()
                                   .p("The meeting was called to order.")
                                   .bold("Lanterns of the harbours", 2)
                                   .bold("(l) Lanterns of Atlantis")
                                   .p("The lanterns were lit.")
                                   .bold("(m) To light the lanterns;")
                                   .bold("(Signed) Ro"));
    CHECK(lines == Lines{"u1 <> The meeting was called to order.",
                         "u2 <Lanterns of the harbours > (l) Lanterns of Atlantis> The lanterns "
                         "were lit.",
                         "u2.m <Lanterns of the harbours > (l) Lanterns of Atlantis> To light the "
                         "lanterns;",
                         "u3 <Lanterns of the harbours > (l) Lanterns of Atlantis> (Signed) Ro"});
}

TEST_CASE("outline: a number or a colon that ends the first line takes no other mark", "[print]") {
    const Lines lines = headed(report()
                                   .bold("I.", 2)
                                   .bold("Lanterns", 2)
                                   .heading("Themes:", 3)
                                   .heading("Oil", 3)
                                   .p("1.\tThe lanterns were lit."));
    CHECK(lines == Lines{"1 <I. Lanterns > Themes: Oil> The lanterns were lit."});
}

TEST_CASE("captions: a figure's name stands above no later paragraph", "[print][outline]") {
    const Lines lines = headed(report()
                                   .bold("I. Harbours", 2)
                                   .p("1.\tThe lanterns were lit (see figure I).")
                                   .bold("Figure I")
                                   .bold("Lanterns by harbour")
                                   .p("Source: the keeper.")
                                   .p("2.\tOil was short."));
    CHECK(lines == Lines{"1 <I. Harbours> The lanterns were lit (see figure I).",
                         "u1 <I. Harbours > Figure I: Lanterns by harbour> Source: the keeper.",
                         "2 <I. Harbours> Oil was short."});
}

TEST_CASE("captions: a figure ends no heading above it, whatever its type", "[print][outline]") {
    const Lines lines = headed(report()
                                   .bold("I. Harbours", 4)
                                   .bold("1. Lanterns")
                                   .p("1.\tThe lanterns were lit (see figure I).")
                                   .bold("Figure I", 2)
                                   .bold("Lanterns by harbour", 2)
                                   .p("Source: the keeper.")
                                   .p("2.\tOil was short.")
                                   .bold("2. Oil")
                                   .p("3.\tOil came."));
    CHECK(lines == Lines{"1 <I. Harbours > 1. Lanterns> The lanterns were lit (see figure I).",
                         "u1 <I. Harbours > 1. Lanterns > Figure I: Lanterns by harbour> "
                         "Source: the keeper.",
                         "2 <I. Harbours > 1. Lanterns> Oil was short.",
                         "3 <I. Harbours > 2. Oil> Oil came."});
}

TEST_CASE("captions: a table right below a heading is not its second line", "[print][outline]") {
    const Lines lines = headed(report()
                                   .p("1.\tThe lanterns were lit.")
                                   .bold("Harbours")
                                   .bold("Table 1")
                                   .bold("Lanterns by harbour")
                                   .p("Source: the keeper.")
                                   .p("2.\tOil was short."));
    CHECK(lines == Lines{"1 <> The lanterns were lit.",
                         "u1 <Harbours > Table 1: Lanterns by harbour> Source: the keeper.",
                         "2 <Harbours> Oil was short."});
}

TEST_CASE("captions: a word of theirs and a number", "[headings]") {
    struct ListedRow {
        std::string text;
        bool caption;
    };
    const auto row = GENERATE(values<ListedRow>({{"Figure I", true},
                                                 {"Table 3. Lanterns", true},
                                                 {"Table 13.2", true},
                                                 {"Tableau 4", true},
                                                 {"Cuadro 2", true},
                                                 {"Диаграмма 1", true},
                                                 {"الجدول 2", true},
                                                 {"表1", true},
                                                 {"图二", true},
                                                 {"Table of contents", false},
                                                 {"Tables 1 and 2 compared", false},
                                                 {"Figures", false},
                                                 {"Chart of lanterns", false}}));
    INFO(row.text);
    CHECK(structure::is_caption(row.text) == row.caption);
}

TEST_CASE("annexes: one of a quoted text is none of the work's", "[print][outline]") {
    const Lines lines = headed(report()
                                   .p("1.\tThe lanterns were lit.")
                                   .bold("Annex I", 2)
                                   .p("1.\tOil is needed.")
                                   .bold("Annex")
                                   .p("Wicks are needed.")
                                   .bold("Annex II", 2)
                                   .p("1.\tKeepers are needed."));
    CHECK(lines == Lines{"1 <> The lanterns were lit.", "annex.1 <Annex I> Oil is needed.",
                         "annex.u1 <Annex I > Annex> Wicks are needed.",
                         "annex2.1 <Annex II> Keepers are needed."});
}

TEST_CASE("annexes: a place in another text's annex is none", "[print][outline]") {
    const Lines lines = headed(report()
                                   .p("1.\tThe lanterns were lit.")
                                   .bold("Convention on Lanterns")
                                   .p("Articles 16 (2) and 47")
                                   .p("Annex VIII: article 3 (e)")
                                   .p("Annex IX: articles 2 and 7")
                                   .bold("Resolutions")
                                   .p("2.\tOil is needed."));
    CHECK(lines == Lines{"1 <> The lanterns were lit.",
                         "u1 <Convention on Lanterns> Articles 16 (2) and 47",
                         "u2 <Convention on Lanterns> Annex VIII: article 3 (e)",
                         "u3 <Convention on Lanterns> Annex IX: articles 2 and 7",
                         "2 <Resolutions> Oil is needed."});
}

TEST_CASE("outline: a heading that nothing stands under keeps those above it", "[print][outline]") {
    const Lines lines = headed(report()
                                   .p("1.\tThe lanterns were lit.")
                                   .bold("Annex I", 2)
                                   .bold("Oil", 2)
                                   .bold("Paper of the keepers")
                                   .bold("I. Wicks", 1)
                                   .p("1.\tOil is needed."));
    CHECK(lines == Lines{"1 <> The lanterns were lit.",
                         "annex.u1 <Annex I: Oil> Paper of the keepers",
                         "annex.1 <Annex I: Oil > I. Wicks> Oil is needed."});
}
