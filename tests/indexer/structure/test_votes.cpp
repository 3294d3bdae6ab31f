// SPDX-License-Identifier: GPL-2.0-or-later
//
// Recorded votes: votes.hpp, tally.hpp. States must be real ones, the rest is made up.
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/structure/tally.hpp"
#include "indexer/structure/votes.hpp"
#include "tests/catch.hpp"
#include "tests/support/printed_page.hpp"

using namespace chancery;
using namespace chancery::structure;
using tests::Printed;
using Strings = std::vector<std::string>;

namespace {

struct Told {
    document::Edition edition;
    std::vector<std::string> warnings;
    std::vector<const document::Passage*> bearers;
};

Told told(const Printed& printed) {
    Told result{printed.edition(), printed.warnings(), {}};
    for (const auto& passage : result.edition.passages) {
        if (passage.vote.recorded) result.bearers.push_back(&passage);
    }
    return result;
}

/// A record's page up to its first vote.
Printed record() {
    Printed page;
    page.masthead("A/86/PV.64")
        .speech("The President:", " We turn to draft resolution A/86/L.7 on lanterns.")
        .p("A recorded vote has been requested.")
        .italic("A recorded vote was taken.");
    return page;
}

}  // namespace

TEST_CASE("votes: counts of an outcome", "[votes]") {
    struct VotesRow {
        std::string text;
        Tally counted, tally;
    };
    const auto row = GENERATE(values<VotesRow>({
        {"was adopted by 150 votes to 2, with 5 abstentions (resolution 86/1).",
         {150, 2, 5},
         {150, 2, 5}},
        {"was adopted by 155 votes to 1 (resolution 86/283).", {155, 1, 0}, {155, 1, 0}},
        {"by a recorded vote of 89 to 35 with 3 abstentions", {89, 35, 3}, {89, 35, 3}},
        {"by a recorded vote of 85 to none, with 41 abstentions", {85, 0, 41}, {85, 0, 41}},
        {"received 13 votes in favour, none against and 2 abstentions", {13, 0, 2}, {13, 0, 2}},
        {"received 13 votes in favour, one against and one abstention", {13, 1, 1}, {13, 1, 1}},
        {"par 89 voix contre 35, avec 3 abstentions", {89, 35, 3}, {89, 35, 3}},
        {"por 89 votos contra 35 y 3 abstenciones", {89, 35, 3}, {89, 35, 3}},
        {"принят 89 голосами против 35 при 3 воздержавшихся", {89, 35, 3}, {89, 35, 3}},
        {"以89票对35票、3票弃权", {89, 35, 3}, {89, 35, 3}},
        {"بأغلبية 89 صوتا مقابل 35 صوتا وامتناع 3 أعضاء", {89, 35, 3}, {89, 35, 3}},
        // Paragraphs are no votes where the votes are told too.
        {"paragraphs 5 to 7 by 20 votes to 3", {20, 3, 0}, {20, 3, 0}},
        // What was rejected is told with the greater number first.
        {"rejected by a recorded vote of 55 to 42, with 22 abstentions",
         {42, 55, 22},
         {42, 55, 22}},
    }));
    CAPTURE(row.text);
    CHECK(tally_in(row.text, row.counted) == row.tally);
}

TEST_CASE("votes: a text without an outcome tells none", "[votes]") {
    for (const char* text : {"", "A recorded vote was taken.", "the year 2031", "votes to",
                             "A/86/L.7 of 12 May, 14 States", "155 votes", "1999 votes to 2000"}) {
        CAPTURE(text);
        CHECK_FALSE(tally_in(text, {1, 1, 1}));
    }
}

TEST_CASE("votes: what announces a list", "[votes]") {
    struct VotesRow {
        std::string text;
        VotePart part;
        std::size_t bytes;
    };
    const auto row = GENERATE(values<VotesRow>({
        {"In favour: Peru", VotePart::in_favour, 11},
        {"AGAINST: Peru", VotePart::against, 9},
        {"Abstaining:", VotePart::abstaining, 11},
        {"Votent pour : Pérou", VotePart::in_favour, 14},
        {"Abstenciones: Chad", VotePart::abstaining, 14},
        {"反对：", VotePart::against, 9},
    }));
    CAPTURE(row.text);
    const auto label = vote_label(row.text);
    REQUIRE(label);
    CHECK(label->part == row.part);
    CHECK(label->bytes == row.bytes);
    for (const char* text :
         {"", "In favour", "They were in favour: all", "In favour of it: Peru"}) {
        CHECK_FALSE(vote_label(text));
    }
}

TEST_CASE("votes: the outcome behind the lists bears a record's vote", "[votes]") {
    const auto page = record()
                          .p("In favour:")
                          .p("Chad, Peru, Trinidad and Tobago, Oman")
                          .p("Against:")
                          .p("Malta")
                          .p("Abstaining:")
                          .p("None")
                          .italic("Draft resolution A/86/L.7 was adopted by 4 votes to 1.")
                          .speech("Ms. Quill (Malta):", " We, Chad, Peru and Oman, thank all.");
    const Told result = told(page);
    REQUIRE(result.bearers.size() == 1);
    const document::Vote& vote = result.bearers[0]->vote;
    CHECK(result.bearers[0]->text.starts_with("Draft resolution A/86/L.7 was adopted"));
    CHECK(vote.item == "A/86/L.7");
    CHECK(vote.in_favour == 4);
    CHECK(vote.against == 1);
    CHECK(vote.abstaining == 0);
    CHECK(vote.states_in_favour == Strings{"Chad", "Peru", "Trinidad and Tobago", "Oman"});
    CHECK(vote.states_against == Strings{"Malta"});
    CHECK(vote.states_abstaining.empty());
    for (const auto& warning : result.warnings) CHECK(warning.find("vote") == std::string::npos);
    std::size_t lists = 0;
    for (const auto& passage : result.edition.passages) {
        if (!vote_label(passage.text)) continue;
        ++lists;
        CHECK(passage.text.size() > 12);
        CHECK(passage.speaker.empty());
    }
    CHECK(lists == 3);
}

TEST_CASE("votes: where the outcome names no draft, what announced the vote does", "[votes]") {
    const Told result =
        told(record()
                 .p("In favour: Chad, Peru")
                 .p("Against: Malta")
                 .p("Abstaining: Oman")
                 .p("The draft resolution received 2 votes in favour, 1 against and 1 "
                    "abstention."));
    REQUIRE(result.bearers.size() == 1);
    CHECK(result.bearers[0]->vote.item == "A/86/L.7");
    CHECK(result.bearers[0]->text.starts_with("The draft resolution received"));
}

TEST_CASE("votes: each vote of a report is borne by the paragraph before its lists", "[votes]") {
    const Told result = told(
        Printed()
            .masthead("A/86/653")
            .p("1.\tThe Committee adopted draft resolution A/C.4/86/L.2 by a recorded vote of 3 to "
               "1, with 1 abstention. The voting was as follows:")
            .p("In favour: Chad, Peru,")
            .p("2/ The delegation of Peru told the Committee, later, of its wish.")
            .p("Oman, Malta.")
            .p("Against: Italy.")
            .p("Abstaining: Spain.")
            .p("2.\tIt rejected the first amendment by 2 votes to 1. The voting was as follows:")
            .p("In favour: Italy.")
            .p("Against: Chad, Peru.")
            .p("Abstaining: None.")
            .p("3.\tIt adjourned."));
    REQUIRE(result.bearers.size() == 2);
    CHECK(to_string(result.bearers[0]->pinpoint) == "1");
    CHECK(result.bearers[0]->vote.item == "A/C.4/86/L.2");
    CHECK(result.bearers[0]->vote.states_in_favour == Strings{"Chad", "Peru", "Oman", "Malta"});
    CHECK(result.bearers[0]->vote.in_favour == 3);  // as told: the lists name four
    CHECK(to_string(result.bearers[1]->pinpoint) == "2");
    CHECK(result.bearers[1]->vote.item.empty());
    CHECK(result.bearers[1]->vote.in_favour == 1);
    CHECK(result.bearers[1]->vote.against == 2);
    const auto differs = [](const std::string& warning) {
        return warning.find(
                   "1 tells a vote of 3 to 1 with 1 abstentions and names 4 to 1 with 1") !=
               std::string::npos;
    };
    CHECK(std::count_if(result.warnings.begin(), result.warnings.end(), differs) == 1);
}

TEST_CASE("votes: records in other languages name the same States", "[votes]") {
    struct VotesRow {
        const char *in_favour, *against, *outcome;
    };
    const auto row = GENERATE(values<VotesRow>({
        {"Votent pour : Brésil, Tchad", "Votent contre : Allemagne",
         "Par 2 voix contre une, le projet de résolution est adopté."},
        {"Votos a favor: Brasil, Chad", "Votos en contra: Alemania",
         "Por 2 votos contra 1, queda aprobado el proyecto de resolución."},
        {"Голосовали за: Бразилия, Чад", "Голосовали против: Германия",
         "Проект резолюции принимается 2 голосами против 1."},
        {"المؤيدون: البرازيل، تشاد", "المعارضون: ألمانيا",
         "اعتمد مشروع القرار بأغلبية 2 صوت مقابل 1"},
        {"赞成：巴西、乍得", "反对：德国", "决议草案以2票对1票获得通过。"},
    }));
    CAPTURE(row.in_favour);
    const Told result = told(record().p(row.in_favour).p(row.against).p(row.outcome));
    REQUIRE(result.bearers.size() == 1);
    const document::Vote& vote = result.bearers[0]->vote;
    CHECK(result.bearers[0]->text == row.outcome);
    CHECK(vote.states_in_favour == Strings{"Brazil", "Chad"});
    CHECK(vote.states_against == Strings{"Germany"});
    CHECK(vote.in_favour == 2);
    CHECK(vote.against == 1);
}

TEST_CASE("votes: without an outcome the list of those in favour bears the vote", "[votes]") {
    const Told result =
        told(record().p("In favour: Chad, Peru").p("Against: Atlantis, Oman, Malta"));
    REQUIRE(result.bearers.size() == 1);
    CHECK(result.bearers[0]->text == "In favour: Chad, Peru");
    CHECK(result.bearers[0]->vote.against == 3);
    CHECK(result.bearers[0]->vote.states_against == Strings{"Atlantis", "Oman", "Malta"});
    const auto unknown = [](const std::string& warning) {
        return warning.find("names a voter that is no known State: Atlantis") != std::string::npos;
    };
    CHECK(std::count_if(result.warnings.begin(), result.warnings.end(), unknown) == 1);
}

TEST_CASE("votes: judges, a single list and headings are no votes of States", "[votes]") {
    CHECK(told(record().p("In favour: President Quill, Judges Lamp, Wick").p("Against: Judge Oil"))
              .bearers.empty());
    CHECK(told(record().p("In favour: Chad, Peru").p("They went home.")).bearers.empty());
    CHECK(told(record().p("In favour:").p("They spoke of many things, and of lamps."))
              .bearers.empty());
}
