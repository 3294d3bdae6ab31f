// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs that the foot of a page breaks, and those that it does not (paragraphs.hpp). Every
// word is made up.
#include <string>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery::tests;

TEST_CASE("paragraphs: a paragraph that a page breaks is one", "[print][structure]") {
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

TEST_CASE("paragraphs: a full stop at a page's foot ends no paragraph where all bear numbers",
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
