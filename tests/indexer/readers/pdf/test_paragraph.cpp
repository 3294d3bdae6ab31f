// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"
#include "tests/catch.hpp"
#include "tests/support/pdf_type.hpp"

using namespace chancery::readers::pdf;
using namespace chancery::tests;

TEST_CASE("pdf paragraph: lines are joined by a blank, or by none", "[pdf][paragraph]") {
    struct ParagraphRow {
        std::string one, two, joined;
    };
    const auto row = GENERATE(values<ParagraphRow>({{"lit", "lanterns", "lit lanterns"},
                                                    {"lit ", "lanterns", "lit lanterns"},
                                                    {"seventy-", "ninth", "seventy-ninth"},
                                                    {"dusk—", "dawn", "dusk—dawn"},
                                                    {"灯", "火", "灯火"}}));
    INFO(row.joined);
    Letters letters;
    append_lines(letters, typed_lines({{100, 100, row.one}, {100, 112, row.two}}));
    CHECK(plain_text(letters) == row.joined);
}

TEST_CASE("pdf paragraph: a block tells its page as printed, its weight and its start",
          "[pdf][paragraph]") {
    const File file = typed_file({{}, {}});
    Paragraph paragraph = typed_paragraph({{100, 100, "1. Recalls", 'i', 10, 2}});
    const auto rest = typed_line({160, 100, " the oil", 'r', 10, 2});
    paragraph.letters.insert(paragraph.letters.end(), rest.letters.begin(), rest.letters.end());
    const auto block = to_block(paragraph, file, {7, 8});
    CHECK(block.text == "1. Recalls the oil");
    CHECK(block.page == 8);
    CHECK(block.emphasis == std::string("1. Recalls").size());
    CHECK_FALSE(block.bold);
    CHECK(to_block(typed_paragraph({{100, 100, "Oil", 'b'}}), file, {7, 8}).bold);
}

TEST_CASE("pdf paragraph: a link has the bytes of its words", "[pdf][paragraph]") {
    File file = typed_file({{}});
    file.pages.front().links.push_back({0, 0, 0, 0, "https://example.org/A/86/1"});
    Paragraph paragraph = typed_paragraph({{100, 100, "See A/86/1 there"}});
    for (std::size_t i = 4; i < 10; ++i) paragraph.letters[i].link = 0;
    const auto block = to_block(paragraph, file, {1});
    REQUIRE(block.links.size() == 1);
    CHECK(block.text.substr(block.links[0].begin, block.links[0].end - block.links[0].begin) ==
          "A/86/1");
    CHECK(block.links[0].address == "https://example.org/A/86/1");
}
