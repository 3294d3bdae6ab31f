// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/pdf/joins.hpp"
#include "tests/catch.hpp"
#include "tests/support/pdf_type.hpp"

using namespace chancery::readers::pdf;
using namespace chancery::tests;

TEST_CASE("pdf joins: what a page cuts in two is one", "[pdf][joins]") {
    struct JoinsRow {
        std::string rule;
        Typed one, two;
        bool joined;
    };
    const auto two = [](const char* text, char style = 'r') {
        return Typed{100, 60, text, style, 10, 2};
    };
    const auto row = GENERATE_REF(values<JoinsRow>({
        {"small letters at the next page's head",
         {100, 700, "The lanterns were"},
         two("lit at dusk."),
         true},
        {"a name at its head", {100, 700, "The lanterns of"}, two("Atlantis were lit."), true},
        {"a sentence has ended",
         {100, 700, "The lanterns were lit."},
         two("Atlantis was dark."),
         false},
        {"a point has ended", {100, 700, "To light the lanterns;"}, two("to buy oil"), false},
        {"a label begins", {100, 700, "The lanterns of"}, two("2. The oil"), false},
        {"other type", {100, 700, "The lanterns of"}, two("Atlantis", 'b'), false},
        {"bold on both pages", {100, 700, "The lanterns of", 'b'}, two("Atlantis", 'b'), true},
        {"a name at the head of the next column",
         {100, 700, "Atlantis"},
         {300, 100, "Lemuria"},
         false},
        {"a text in the next column",
         {100, 700, "The lanterns of the harbour of"},
         {300, 100, "Atlantis were lit."},
         true},
        {"right below on one page", {100, 700, "The lanterns of"}, {100, 712, "Atlantis"}, false},
    }));
    INFO(row.rule);
    std::vector<Paragraph> paragraphs = {typed_paragraph({row.one}), typed_paragraph({row.two})};
    join_pieces(paragraphs);
    CHECK(paragraphs.size() == (row.joined ? 1 : 2));
    if (row.joined) CHECK(texts_of(paragraphs).front() == row.one.text + " " + row.two.text);
}

TEST_CASE("pdf joins: a number that is not bold before a bold text", "[pdf][joins]") {
    std::vector<Paragraph> paragraphs = {
        typed_paragraph({{100, 688, "57."}, {120, 688, "The lanterns were", 'b'}}),
        typed_paragraph({{100, 60, "lit at dusk.", 'b', 10, 2}})};
    join_pieces(paragraphs);
    CHECK(texts_of(paragraphs) == std::vector<std::string>{"57. The lanterns were lit at dusk."});
}

TEST_CASE("pdf joins: notes come along", "[pdf][joins]") {
    std::vector<Paragraph> paragraphs = {typed_paragraph({{100, 700, "The lanterns were"}}),
                                         typed_paragraph({{100, 60, "lit.", 'r', 10, 2}})};
    paragraphs[1].notes.push_back({4, 4, "1", {}});
    join_pieces(paragraphs);
    REQUIRE(paragraphs.size() == 1);
    REQUIRE(paragraphs.front().notes.size() == 1);
    CHECK(paragraphs.front().notes.front().at == std::string("The lanterns were lit.").size());
}

TEST_CASE("pdf joins: what stands at the page's foot parts no sentence", "[pdf][joins]") {
    struct FootRow {
        std::string rule;
        Typed text, foot, next;
        bool joined;
    };
    const Typed text{100, 600, "The lanterns of the"},
        next{100, 60, "harbour were lit.", 'r', 10, 2};
    const auto row = GENERATE_COPY(values<FootRow>({
        {"smaller type below",
         text,
         {100, 700, "Corrections go to the keeper.", 'r', 8},
         next,
         true},
        {"a small heading above it",
         text,
         {100, 500, "Corrections go to the keeper.", 'r', 8},
         next,
         false},
        {"the same type", text, {100, 700, "Corrections go to the keeper."}, next, false},
        {"the next page does not go on",
         text,
         {100, 700, "Corrections go to the keeper.", 'r', 8},
         {100, 60, "Harbours were lit.", 'r', 10, 2},
         false},
        {"the sentence has ended",
         {100, 600, "The lanterns were lit."},
         {100, 700, "Corrections go to the keeper.", 'r', 8},
         next,
         false},
        {"a page lies between",
         text,
         {100, 700, "Corrections go to the keeper.", 'r', 8},
         {100, 60, "harbour were lit.", 'r', 10, 3},
         false},
    }));
    INFO(row.rule);
    std::vector<Paragraph> paragraphs = {typed_paragraph({row.text}), typed_paragraph({row.foot}),
                                         typed_paragraph({row.next})};
    join_pieces(paragraphs);
    REQUIRE(paragraphs.size() == (row.joined ? 2 : 3));
    if (row.joined) {
        CHECK(texts_of(paragraphs) ==
              std::vector<std::string>{"The lanterns of the harbour were lit.",
                                       "Corrections go to the keeper."});
    }
}
