// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers that stand alone, that OCR misread, that stand before titles or come from other texts
// (printed_numbers.hpp, nested.cpp). Every word is made up.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

namespace {

const std::string oil = "Oil was short in all harbours, so that wicks were cut.";

}  // namespace

TEST_CASE("printed numbers: one on a line of its own goes to what stands behind it", "[print]") {
    CHECK(lantern_report().p("1.").p(oil).p("2.").p(oil).headed() ==
          Lines{"1 <> " + oil, "2 <> " + oil});
}

TEST_CASE("printed numbers: a letter on a line of its own goes to its title", "[print]") {
    const Lines lines = lantern_report()
                            .p("1.\t" + oil)
                            .p("A.")
                            .p("Keepers of lanterns")
                            .p("2.\t" + oil)
                            .p("B.")
                            .p("Wicks")
                            .p("1.")
                            .p("Cotton")
                            .p("3.\t" + oil)
                            .headed();
    CHECK(lines == Lines{"1 <> " + oil, "2 <A. Keepers of lanterns> " + oil,
                         "3 <B. Wicks > 1. Cotton> " + oil});
}

TEST_CASE("printed numbers: titles in the text's own type interrupt paragraphs", "[print]") {
    const Lines lines = lantern_report()
                            .p("1.\t" + oil)
                            .p("2.\t" + oil)
                            .p("1.\tIron lanterns")
                            .p("3.\t" + oil)
                            .p("2.\tCopper lanterns")
                            .p("4.\t" + oil)
                            .headed();
    CHECK(lines == Lines{"1 <> " + oil, "2 <> " + oil, "3 <1. Iron lanterns> " + oil,
                         "4 <2. Copper lanterns> " + oil});
}

TEST_CASE("printed numbers: a list of one point is no title, nor is a sentence", "[print]") {
    const Lines lines = lantern_report()
                            .p("1.\t" + oil)
                            .p("2.\tIt decided as follows:")
                            .p("1.\tMore oil")
                            .p("3.\t" + oil)
                            .p("1.\tOil is bought.")
                            .p("4.\t" + oil)
                            .headed();
    CHECK(lines == Lines{"1 <> " + oil, "2 <> It decided as follows:", "2.1 <> More oil",
                         "3 <> " + oil, "1;2 <> Oil is bought.", "4 <> " + oil});
}

TEST_CASE("printed numbers: what fills a gap is read as what is missing", "[print]") {
    struct MisreadRow {
        unsigned value;
        std::string read;
    };
    const auto row = GENERATE(values<MisreadRow>({{1, "l."},
                                                  {1, "I."},
                                                  {4, "U."},
                                                  {5, "S."},
                                                  {10, "lO."},
                                                  {14, "lU."},
                                                  {17, "17^"},
                                                  {2, "2,"},
                                                  {24, "2k."}}));
    INFO(row.read);
    Printed page = lantern_report();
    Lines expected;
    for (unsigned number = 1; number <= row.value + 1; ++number) {
        const std::string printed = std::to_string(number);
        page.p((number == row.value ? row.read : printed + ".") + " " + oil);
        expected.push_back(printed + " <> " + oil);
    }
    CHECK(page.headed() == expected);
}

TEST_CASE("printed numbers: what fills no gap is a word", "[print]") {
    const std::string word = "U. " + oil;
    CHECK(lantern_report().p("1. " + oil).p(word).p("2. " + oil).headed() ==
          Lines{"1 <> " + oil, "u1 <> " + word, "2 <> " + oil});
    CHECK(lantern_report().p("3. " + oil).p("B. " + oil).p("5. " + oil).headed().size() == 3);
}

TEST_CASE("printed numbers: one that jumps ahead is quoted where the next one comes behind it",
          "[print]") {
    const Lines lines = lantern_report()
                            .p("1.\t" + oil)
                            .p("3.\tKeepers reserve their rights.")
                            .p("2.\t" + oil)
                            .p("3.\t" + oil)
                            .headed();
    CHECK(lines == Lines{"1 <> " + oil, "3;2 <> Keepers reserve their rights.", "2 <> " + oil,
                         "3 <> " + oil});
}

TEST_CASE("printed numbers: amounts in a chart and dates of a cover number nothing", "[print]") {
    const Lines lines = lantern_report()
                            .p("Lanterns are a matter of the sea.")
                            .centred("22 July 2031 General List")
                            .p("The keepers deliver what follows:")
                            .p("1.\t" + oil)
                            .p("2.\t" + oil)
                            .bold("Annex", 2)
                            .centred("1 keeper, 2 clerks")
                            .headed();
    CHECK(lines == Lines{"u1 <> Lanterns are a matter of the sea.",
                         "u2 <> 22 July 2031 General List",
                         "u3 <> The keepers deliver what follows:", "1 <> " + oil, "2 <> " + oil,
                         "annex.u1 <Annex> 1 keeper, 2 clerks"});
}
