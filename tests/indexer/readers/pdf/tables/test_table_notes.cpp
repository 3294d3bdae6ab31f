// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/pdf/tables/table_notes.hpp"
#include "tests/catch.hpp"
#include "tests/support/pdf_type.hpp"

using namespace chancery;
using namespace chancery::readers::pdf;
using namespace chancery::tests;

namespace {

using Texts = std::vector<std::string>;

Paragraph row(const std::string& text, int table = 1) {
    Paragraph paragraph = typed_paragraph({{50, 100, text}});
    paragraph.kind = document::BlockKind::row;
    paragraph.table = table;
    return paragraph;
}

Paragraph text(const std::string& text) {
    return typed_paragraph({{50, 200, text}});
}

Paragraph title(const std::string& text) {
    Paragraph paragraph = typed_paragraph({{50, 50, text, 'b'}});
    paragraph.kind = document::BlockKind::heading;
    return paragraph;
}

// Each paragraph with its notes: "oil [a 6-7 Burnt.]".
Texts tied(std::vector<Paragraph> paragraphs) {
    tie_table_notes(paragraphs);
    Texts texts;
    for (const Paragraph& paragraph : paragraphs) {
        texts.push_back(plain_text(paragraph.letters));
        for (const PlacedNote& note : paragraph.notes) {
            texts.back() += " [" + note.number + " " + std::to_string(note.begin) + "-" +
                            std::to_string(note.at) + " " + plain_text(note.letters) + "]";
        }
    }
    return texts;
}

}  // namespace

TEST_CASE("pdf table notes: a raised letter takes the note below its table", "[pdf]") {
    CHECK(tied({title("Table 1 Lanterns^b^"), row("Oil^a^"), row("Wicks^a,b^"),
                text("Source: the keeper."), text("^a^ Burnt."), text("^b^ In 2031."),
                text("2. Oil was short.")}) == Texts{"Table 1 Lanternsb [b 16-17 In 2031.]",
                                                     "Oila [a 3-4 Burnt.]",
                                                     "Wicksa,b [a 5-8 Burnt.] [b 8-8 In 2031.]",
                                                     "Source: the keeper.", "2. Oil was short."});
}

TEST_CASE("pdf table notes: what nothing calls for stays text", "[pdf]") {
    // a note without a mark
    CHECK(tied({row("Oil"), text("^a^ Burnt.")}) == Texts{"Oil", "a Burnt."});
    // a mark without a note, an ordinal
    CHECK(tied({row("Oil^a^"), row("1^st^ lantern"), text("^b^ Burnt.")}) ==
          Texts{"Oila", "1st lantern", "b Burnt."});
    // no table above it
    CHECK(tied({text("Oil^a^"), text("^a^ Burnt.")}) == Texts{"Oila", "a Burnt."});
    // a heading ends what is below a table
    CHECK(tied({row("Oil^a^"), title("Lanterns"), text("^a^ Burnt.")}) ==
          Texts{"Oila", "Lanterns", "a Burnt."});
    // a word that begins small, not raised
    CHECK(tied({row("Oil^a^"), text("a Burnt.")}) == Texts{"Oila", "a Burnt."});
}

TEST_CASE("pdf table notes: each table has its own", "[pdf]") {
    CHECK(tied({row("Oil^a^"), text("^a^ Burnt."), row("Wicks^a^", 2), text("^a^ Cut.")}) ==
          Texts{"Oila [a 3-4 Burnt.]", "Wicksa [a 5-6 Cut.]"});
}
