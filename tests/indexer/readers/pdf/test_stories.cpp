// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which text a structure tree names too late, and where it is read (stories.hpp).
#include <string>
#include <vector>

#include "indexer/readers/pdf/stories.hpp"
#include "tests/catch.hpp"
#include "tests/support/pdf_type.hpp"

using namespace chancery::readers::pdf;
using namespace chancery::tests;
using Texts = std::vector<std::string>;

namespace {

Texts returned(const std::vector<Typed>& typed) {
    std::vector<Paragraph> paragraphs;
    for (const Typed& line : typed) paragraphs.push_back(typed_paragraph({line}));
    return_to_pages(paragraphs);
    return texts_of(paragraphs);
}

Typed at(unsigned page, float x, float y, const std::string& text) {
    return {x, y, text, 'r', 10, static_cast<std::uint16_t>(page)};
}

const std::string long_text(60, 'w');

}  // namespace

TEST_CASE("pdf stories: headings of chapters behind the last page stand above their text",
          "[pdf][stories]") {
    CHECK(returned({at(1, 100, 200, long_text), at(2, 100, 200, "oil " + long_text),
                    at(5, 100, 200, "wicks " + long_text), at(1, 100, 100, "1. Lanterns"),
                    at(1, 100, 130, "of the sea"), at(2, 100, 100, "2. Oil"),
                    at(2, 100, 700, "A foot")}) == Texts{"1. Lanterns", "of the sea", long_text,
                                                         "2. Oil", "oil " + long_text, "A foot",
                                                         "wicks " + long_text});
}

TEST_CASE("pdf stories: a box is read in its column", "[pdf][stories]") {
    CHECK(returned({at(1, 100, 100, "Highlights"), at(1, 300, 100, "The lanterns"),
                    at(1, 300, 150, "were " + long_text), at(4, 100, 100, "The end " + long_text),
                    at(1, 100, 120, "They were lit")}) == Texts{"Highlights", "They were lit",
                                                                "The lanterns", "were " + long_text,
                                                                "The end " + long_text});
}

TEST_CASE("pdf stories: a step back of two pages is the tree's to know", "[pdf][stories]") {
    const Texts texts = returned({at(1, 100, 100, "One"), at(3, 100, 100, "Three " + long_text),
                                  at(1, 100, 50, "A table"), at(4, 100, 100, "Four")});
    CHECK(texts == Texts{"One", "Three " + long_text, "A table", "Four"});
}

TEST_CASE("pdf stories: where most would move, nothing does", "[pdf][stories]") {
    const Texts texts = returned({at(9, 100, 100, "Cover"), at(1, 100, 100, "One " + long_text),
                                  at(2, 100, 100, "Two " + long_text)});
    CHECK(texts == Texts{"Cover", "One " + long_text, "Two " + long_text});
}

TEST_CASE("pdf stories: text of a page that has none else stands before the next page",
          "[pdf][stories]") {
    CHECK(returned({at(1, 100, 100, "One " + long_text), at(5, 100, 100, "Five " + long_text),
                    at(2, 100, 100, "Two")}) ==
          Texts{"One " + long_text, "Two", "Five " + long_text});
}
