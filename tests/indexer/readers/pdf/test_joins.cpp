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
        {"right below on one page", {100, 700, "The lanterns of"}, {100, 712, "Atlantis"}, false},
    }));
    INFO(row.rule);
    std::vector<Paragraph> paragraphs = {typed_paragraph({row.one}), typed_paragraph({row.two})};
    join_pieces(paragraphs);
    CHECK(paragraphs.size() == (row.joined ? 1 : 2));
    if (row.joined) CHECK(texts_of(paragraphs).front() == row.one.text + " " + row.two.text);
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
