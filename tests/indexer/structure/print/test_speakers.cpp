// SPDX-License-Identifier: GPL-2.0-or-later
//
// Who speaks in a record and in a compilation (speakers.hpp). Names of people are made up, those of
// States are real.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("speakers: speakers of a record", "[print][structure]") {
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

TEST_CASE("speakers: States of a compilation speak", "[print][structure]") {
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
