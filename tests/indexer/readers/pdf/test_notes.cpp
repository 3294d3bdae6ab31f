// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/pdf/notes.hpp"
#include "tests/catch.hpp"
#include "tests/support/pdf_type.hpp"

using namespace chancery;
using namespace chancery::readers::pdf;
using namespace chancery::tests;
using Texts = std::vector<std::string>;

namespace {

// "text{number: note}" of each paragraph once notes are tied.
Texts shown(std::vector<Paragraph>& paragraphs) {
    tie_notes(paragraphs);
    const File file = typed_file({{}, {}, {}});
    Texts texts;
    for (const Paragraph& paragraph : paragraphs) {
        const auto block = to_block(paragraph, file, {1, 2, 3});
        std::string text = block.text;
        for (auto note = block.notes.rbegin(); note != block.notes.rend(); ++note) {
            text.insert(note->offset, "{" + note->number + ": " + note->text + "}");
        }
        texts.push_back(text);
    }
    return texts;
}

Texts tied(const std::vector<std::vector<Typed>>& typed) {
    std::vector<Paragraph> paragraphs;
    for (const auto& lines : typed) paragraphs.push_back(typed_paragraph(lines));
    return shown(paragraphs);
}

// The same of a page whose last paragraph stands below the rule of the notes.
Texts tied_below_rule(const std::vector<Typed>& text, const std::vector<Typed>& notes) {
    std::vector<Paragraph> paragraphs;
    for (const Typed& line : text) paragraphs.push_back(typed_paragraph({line}));
    paragraphs.push_back(typed_paragraph(notes));
    paragraphs.back().is_note = true;
    return shown(paragraphs);
}

const Typed body = {100, 100, "The lanterns of the harbour were lit, and the keepers went home."};

}  // namespace

TEST_CASE("pdf notes: each goes to its mark", "[pdf][notes]") {
    struct NotesRow {
        std::string rule;
        std::vector<std::vector<Typed>> paragraphs;
        Texts blocks;
    };
    const auto row = GENERATE(values<NotesRow>({
        {"a year and a mark",
         {{{100, 100, "In 2018^7^ it was lit."}}, {body}, {{100, 700, "^7^ By keepers.", 'r', 8}}},
         {"In 2018{7: By keepers.} it was lit.", body.text}},
        {"two notes in one paragraph of notes",
         {{{100, 100, "Lit^1^ and out.^2^"}},
          {body},
          {{100, 700, "^1^ At dusk.", 'r', 8}, {100, 710, "^2^ At dawn.", 'r', 8}}},
         {"Lit{1: At dusk.} and out.{2: At dawn.}", body.text}},
        {"a note goes on without a number",
         {{{100, 100, "Lit.^1^"}},
          {body},
          {{100, 700, "^1^ At dusk, as", 'r', 8}},
          {{100, 710, "is the custom.", 'r', 8}}},
         {"Lit.{1: At dusk, as}", body.text, "is the custom."}},
        {"a mark on the page before",
         {{{100, 790, "Lit.^1^"}},
          {{100, 100, body.text, 'r', 10, 2}},
          {{100, 700, "^1^ At dusk.", 'r', 8, 2}}},
         {"Lit.{1: At dusk.}", body.text}},
        {"raised digits without a note",
         {{{100, 100, "Ten m^2^ of oil"}}, {body}},
         {"Ten m2 of oil", body.text}},
        {"a note without a mark",
         {{{100, 100, "Lit."}}, {body}, {{100, 700, "^3^ At dusk.", 'r', 8}}},
         {"Lit.", body.text + "{3: At dusk.}"}},
        {"a mark that headings repeat",
         {{{100, 80, "Decision 1^1^", 'b'}},
          {body},
          {{100, 120, "Decision 2^1^", 'b'}},
          {{100, 140, "Ten m^1^ of oil"}},
          {{100, 700, "^1^ At dusk.", 'r', 8}}},
         {"Decision 1{1: At dusk.}", body.text, "Decision 2{1: At dusk.}", "Ten m1 of oil"}},
        {"a mark that headings repeat on the next page",
         {{{100, 80, "Decision 1^1^", 'b'}},
          {body},
          {{100, 700, "^1^ At dusk.", 'r', 8}},
          {{100, 80, "Decision 2^1^", 'b', 10, 2}}},
         {"Decision 1{1: At dusk.}", body.text, "Decision 2"}},
    }));
    INFO(row.rule);
    CHECK(tied(row.paragraphs) == row.blocks);
}

TEST_CASE("pdf notes: a raised letter marks what a lettered note says", "[pdf][notes]") {
    const Typed ordinal = {100, 120, "On the 1^st^ of May it was lit.^b^"};
    CHECK(
        tied_below_rule({{100, 100, "Lanterns^a^ burn oil."}, ordinal},
                        {{100, 700, "^a^ Of iron.", 'r', 8}, {100, 710, "^b^ At dusk.", 'r', 8}}) ==
        Texts{"Lanterns{a: Of iron.} burn oil.", "On the 1st of May it was lit.{b: At dusk.}"});
    CHECK(tied_below_rule({{100, 100, "The 2^d^ day^1^"}}, {{100, 700, "^1^ In May.", 'r', 8}}) ==
          Texts{"The 2d day{1: In May.}"});
}
