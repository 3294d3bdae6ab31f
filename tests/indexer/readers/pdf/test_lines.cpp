// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/pdf/lines.hpp"
#include "tests/catch.hpp"
#include "tests/support/pdf_type.hpp"

using namespace chancery::readers::pdf;
using namespace chancery::tests;
using Texts = std::vector<std::string>;

namespace {

std::vector<Line> joined_lines(const std::vector<Typed>& typed) {
    const File file = typed_file({typed});
    std::vector<PlacedGlyph> glyphs;
    for (const Glyph& glyph : file.pages.front().glyphs) glyphs.push_back({&glyph, 1});
    return lines_by_place(glyphs, file, spacing_of(file));
}

}  // namespace

TEST_CASE("pdf lines: what stands in one line, and where blanks belong", "[pdf][lines]") {
    struct LinesRow {
        std::string rule;
        std::vector<Typed> typed;
        Texts lines;
    };
    const auto row = GENERATE(values<LinesRow>({
        {"drawn out of order", {{100, 112, "second"}, {100, 100, "first"}}, {"first", "second"}},
        {"two pieces of a word", {{100, 100, "lan"}, {115, 100, "terns"}}, {"lanterns"}},
        {"letter spacing", {{100, 100, "lan"}, {116, 100, "terns"}}, {"lanterns"}},
        {"a gap of a blank", {{100, 100, "lit"}, {118, 100, "lanterns"}}, {"lit lanterns"}},
        {"where blanks are drawn a small gap is none",
         {{100, 100, "the lit oil is"}, {173, 100, "here"}},
         {"the lit oil ishere"}},
        {"two columns", {{100, 100, "left"}, {300, 100, "right"}}, {"left", "right"}},
        {"drawn twice to look bold", {{100, 100, "oil"}, {100.3F, 100, "oil"}}, {"oil"}},
        {"a long line drawn twice",
         {{100, 100, "the keepers of the harbour count the boats each night"},
          {100.3F, 100, "the keepers of the harbour count the boats each night"}},
         {"the keepers of the harbour count the boats each night"}},
        {"all lines drawn, then all again",
         {{100, 100, "the lit oil"},
          {100, 112, "of the harbour"},
          {100, 100.2F, "the lit oil"},
          {100, 112.2F, "of the harbour"}},
         {"the lit oil", "of the harbour"}},
        {"the same words side by side", {{100, 100, "oil"}, {300, 100, "oil"}}, {"oil", "oil"}},
    }));
    INFO(row.rule);
    CHECK(texts_of(joined_lines(row.typed)) == row.lines);
}

TEST_CASE("pdf lines: in the order of drawing too, a long line drawn twice is one",
          "[pdf][lines]") {
    const std::string text = "the keepers of the harbour count the boats each night";
    const File file = typed_file({{{100, 100, text}, {100.3F, 100, text}}});
    std::vector<PlacedGlyph> glyphs;
    for (const Glyph& glyph : file.pages.front().glyphs) glyphs.push_back({&glyph, 1});
    CHECK(texts_of(lines_in_order(glyphs, file, spacing_of(file))) == Texts{text});
}

TEST_CASE("pdf lines: raised type is smaller and above the base", "[pdf][lines]") {
    const auto lines = joined_lines({{100, 100, "in 2018^7^ it"}});
    REQUIRE(lines.size() == 1);
    std::string raised;
    for (const Letter& letter : lines.front().letters) {
        if (letter.raised) raised += static_cast<char>(letter.code);
    }
    CHECK(raised == "7");
    CHECK(lines.front().size == 10);
}

TEST_CASE("pdf lines: a file draws its blanks, or leaves gaps", "[pdf][lines]") {
    CHECK(spacing_of(typed_file({{{0, 0, "the lit oil"}}})).draws_blanks);
    CHECK_FALSE(spacing_of(typed_file({{{0, 0, "thelitoil"}}})).draws_blanks);
}
