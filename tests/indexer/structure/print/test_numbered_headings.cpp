// SPDX-License-Identifier: GPL-2.0-or-later
//
// What Arabic numbers tell of headings' levels (numbered_headings.hpp). Every word is made up.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

namespace {

/// A report whose text has begun: what follows is no title of its own.
Printed begun() {
    return lantern_report().p("Lanterns are a matter of the sea.");
}

/// All but the first line.
Lines behind_first(const Printed& page) {
    Lines lines = page.headed();
    lines.erase(lines.begin());
    return lines;
}

}  // namespace

TEST_CASE("numbered headings: few among many without number stand below theirs", "[print]") {
    const Lines lines = behind_first(begun()
                                         .bold("Opening", 2)
                                         .p("1.\tThe meeting was opened.")
                                         .bold("Views", 2)
                                         .p("2.\tViews were heard.")
                                         .bold("Lanterns", 2)
                                         .p("3.\tThey are of two kinds.")
                                         .bold("1. Iron lanterns", 2)
                                         .p("4.\tThey rust.")
                                         .bold("2. Copper lanterns", 2)
                                         .p("5.\tThey shine.")
                                         .bold("Oil", 2)
                                         .p("6.\tIt was short.")
                                         .bold("Closing", 2)
                                         .p("7.\tThe meeting was closed."));
    CHECK(lines == Lines{"1 <Opening> The meeting was opened.", "2 <Views> Views were heard.",
                         "3 <Lanterns> They are of two kinds.",
                         "4 <Lanterns > 1. Iron lanterns> They rust.",
                         "5 <Lanterns > 2. Copper lanterns> They shine.", "6 <Oil> It was short.",
                         "7 <Closing> The meeting was closed."});
}

TEST_CASE("numbered headings: those that begin anew stand below, right behind their head too",
          "[print]") {
    const Lines lines = behind_first(begun()
                                         .bold("Atlantis", 2)
                                         .bold("1. Iron lanterns", 2)
                                         .p("They rust.")
                                         .bold("2. Copper lanterns", 2)
                                         .p("They shine.")
                                         .bold("Thule", 2)
                                         .bold("1. Oil", 2)
                                         .p("It was short."));
    CHECK(lines == Lines{"u2 <Atlantis > 1. Iron lanterns> They rust.",
                         "u3 <Atlantis > 2. Copper lanterns> They shine.",
                         "u4 <Thule > 1. Oil> It was short."});
}

TEST_CASE("numbered headings: chapters among a foreword and the like stand beside them",
          "[print]") {
    const Lines lines = behind_first(begun()
                                         .bold("Foreword", 2)
                                         .p("The keeper greets.")
                                         .bold("Summary", 2)
                                         .p("Lanterns are lit.")
                                         .bold("1. Lanterns", 2)
                                         .p("They rust.")
                                         .bold("2. Oil", 2)
                                         .p("It was short.")
                                         .bold("3. Wicks", 2)
                                         .p("They were long.")
                                         .bold("Bibliography", 2)
                                         .p("The keeper's book."));
    CHECK(lines == Lines{"u2 <Foreword> The keeper greets.", "u3 <Summary> Lanterns are lit.",
                         "u4 <1. Lanterns> They rust.", "u5 <2. Oil> It was short.",
                         "u6 <3. Wicks> They were long.", "u7 <Bibliography> The keeper's book."});
}

TEST_CASE("numbered headings: numbers that go on behind a heading without one are chapters",
          "[print]") {
    const Lines lines = behind_first(begun()
                                         .bold("Atlantis", 2)
                                         .p("The keeper greets.")
                                         .bold("1. Lanterns", 2)
                                         .p("They rust.")
                                         .bold("Thule", 2)
                                         .p("It is far.")
                                         .bold("2. Oil", 2)
                                         .p("It was short."));
    CHECK(lines == Lines{"u2 <Atlantis> The keeper greets.", "u3 <1. Lanterns> They rust.",
                         "u4 <Thule> It is far.", "u5 <2. Oil> It was short."});
}

TEST_CASE("numbered headings: a first chapter in larger type is one of them, and one of two lines",
          "[print]") {
    const Lines lines = behind_first(begun()
                                         .bold("1. Introduction", 6)
                                         .p("Lanterns are lit.")
                                         .bold("2. Oil", 3)
                                         .p("It was short.")
                                         .bold("3. Wicks:", 3)
                                         .bold("Long ones and short ones", 3)
                                         .p("They were long."));
    CHECK(lines == Lines{"u2 <1. Introduction> Lanterns are lit.", "u3 <2. Oil> It was short.",
                         "u4 <3. Wicks: Long ones and short ones> They were long."});
}

TEST_CASE("numbered headings: parts of a number stand below it, whatever their looks", "[print]") {
    const Lines lines = behind_first(begun()
                                         .bold("1. Lanterns", 3)
                                         .p("They are of two kinds.")
                                         .bold("1.1 Iron lanterns")
                                         .p("They rust.")
                                         .bold("1.2 Copper lanterns", 3)
                                         .p("They shine.")
                                         .bold("1.2.1 Small ones", 5)
                                         .p("They are seldom.")
                                         .bold("2. Oil", 3)
                                         .p("It was short."));
    CHECK(lines == Lines{"u2 <1. Lanterns> They are of two kinds.",
                         "u3 <1. Lanterns > 1.1 Iron lanterns> They rust.",
                         "u4 <1. Lanterns > 1.2 Copper lanterns> They shine.",
                         "u5 <1. Lanterns > 1.2 Copper lanterns > 1.2.1 Small ones> They are "
                         "seldom.",
                         "u6 <2. Oil> It was short."});
}

TEST_CASE("numbered headings: a chapter that the contents print otherwise is one of them",
          "[print]") {
    const auto page = lantern_report()
                          .bold("Contents")
                          .p("1. Introduction . . . . . . . . . . 2")
                          .p("2. Oil of the harbour . . . . . . . . . . 3")
                          .p("3. Wicks . . . . . . . . . . 4")
                          .page()
                          .bold("1. Introduction", 6)
                          .p("Lanterns are lit.")
                          .bold("2. Oil of harbours", 3)
                          .p("It was short.")
                          .bold("3. Wicks", 3)
                          .p("They were long.");
    CHECK(page.headed() == Lines{"u1 <1. Introduction> Lanterns are lit.",
                                 "u2 <2. Oil of harbours> It was short.",
                                 "u3 <3. Wicks> They were long."});
}
