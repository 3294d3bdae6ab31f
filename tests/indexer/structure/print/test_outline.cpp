// SPDX-License-Identifier: GPL-2.0-or-later
//
// What stands under which heading (outline.cpp): captions of figures and tables, annexes of quoted
// texts, headings on two lines, headings that nothing stands under. Every word is made up.
#include <string>
#include <vector>

#include "indexer/structure/headings.hpp"
#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("outline: a number or a colon that ends the first line takes no other mark", "[print]") {
    const Lines lines = lantern_report()
                            .bold("I.", 2)
                            .bold("Lanterns", 2)
                            .heading("Themes:", 3)
                            .heading("Oil", 3)
                            .p("1.\tThe lanterns were lit.")
                            .headed();
    CHECK(lines == Lines{"1 <I. Lanterns > Themes: Oil> The lanterns were lit."});
}

TEST_CASE("captions: a figure's name stands above no later paragraph", "[print][outline]") {
    const Lines lines = lantern_report()
                            .bold("I. Harbours", 2)
                            .p("1.\tThe lanterns were lit (see figure I).")
                            .bold("Figure I")
                            .bold("Lanterns by harbour")
                            .p("Source: the keeper.")
                            .p("2.\tOil was short.")
                            .headed();
    CHECK(lines == Lines{"1 <I. Harbours> The lanterns were lit (see figure I).",
                         "u1 <I. Harbours > Figure I: Lanterns by harbour> Source: the keeper.",
                         "2 <I. Harbours> Oil was short."});
}

TEST_CASE("captions: a figure ends no heading above it, whatever its type", "[print][outline]") {
    const Lines lines = lantern_report()
                            .bold("I. Harbours", 4)
                            .bold("1. Lanterns")
                            .p("1.\tThe lanterns were lit (see figure I).")
                            .bold("Figure I", 2)
                            .bold("Lanterns by harbour", 2)
                            .p("Source: the keeper.")
                            .p("2.\tOil was short.")
                            .bold("2. Oil")
                            .p("3.\tOil came.")
                            .headed();
    CHECK(lines == Lines{"1 <I. Harbours > 1. Lanterns> The lanterns were lit (see figure I).",
                         "u1 <I. Harbours > 1. Lanterns > Figure I: Lanterns by harbour> "
                         "Source: the keeper.",
                         "2 <I. Harbours > 1. Lanterns> Oil was short.",
                         "3 <I. Harbours > 2. Oil> Oil came."});
}

TEST_CASE("captions: a table right below a heading is not its second line", "[print][outline]") {
    const Lines lines = lantern_report()
                            .p("1.\tThe lanterns were lit.")
                            .bold("Harbours")
                            .bold("Table 1")
                            .bold("Lanterns by harbour")
                            .p("Source: the keeper.")
                            .p("2.\tOil was short.")
                            .headed();
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
    const Lines lines = lantern_report()
                            .p("1.\tThe lanterns were lit.")
                            .bold("Annex I", 2)
                            .p("1.\tOil is needed.")
                            .bold("Annex")
                            .p("Wicks are needed.")
                            .bold("Annex II", 2)
                            .p("1.\tKeepers are needed.")
                            .headed();
    CHECK(lines == Lines{"1 <> The lanterns were lit.", "annex.1 <Annex I> Oil is needed.",
                         "annex.u1 <Annex I > Annex> Wicks are needed.",
                         "annex2.1 <Annex II> Keepers are needed."});
}

TEST_CASE("annexes: a place in another text's annex is none", "[print][outline]") {
    const Lines lines = lantern_report()
                            .p("1.\tThe lanterns were lit.")
                            .bold("Convention on Lanterns")
                            .p("Articles 16 (2) and 47")
                            .p("Annex VIII: article 3 (e)")
                            .p("Annex IX: articles 2 and 7")
                            .bold("Resolutions")
                            .p("2.\tOil is needed.")
                            .headed();
    CHECK(lines == Lines{"1 <> The lanterns were lit.",
                         "u1 <Convention on Lanterns> Articles 16 (2) and 47",
                         "u2 <Convention on Lanterns> Annex VIII: article 3 (e)",
                         "u3 <Convention on Lanterns> Annex IX: articles 2 and 7",
                         "2 <Resolutions> Oil is needed."});
}

TEST_CASE("outline: a heading that nothing stands under keeps those above it", "[print][outline]") {
    const Lines lines = lantern_report()
                            .p("1.\tThe lanterns were lit.")
                            .bold("Annex I", 2)
                            .bold("Oil", 2)
                            .bold("Paper of the keepers")
                            .bold("I. Wicks", 1)
                            .p("1.\tOil is needed.")
                            .headed();
    CHECK(lines == Lines{"1 <> The lanterns were lit.",
                         "annex.u1 <Annex I: Oil> Paper of the keepers",
                         "annex.1 <Annex I: Oil > I. Wicks> Oil is needed."});
}
