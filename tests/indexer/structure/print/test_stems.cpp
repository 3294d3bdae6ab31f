// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraph numbers of several parts (stems.hpp): "13.1", "29C.1". Every word is made up.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("stems: numbers of several parts count where the document counts by them",
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

TEST_CASE("stems: amounts at the head of paragraphs are no numbers", "[print][structure]") {
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
