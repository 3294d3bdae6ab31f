// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/readers/pdf/hyphens.hpp"

using namespace chancery::readers::pdf;

namespace {

// A paragraph of lines parted by "|".
Paragraph paragraph_of(const std::u32string& text) {
    Paragraph paragraph;
    bool starts = true;
    for (const char32_t code : text) {
        if (code == U'|') {
            starts = true;
            continue;
        }
        Letter letter;
        letter.code = code;
        letter.page = 1;
        letter.starts_line = starts;
        starts = false;
        paragraph.letters.push_back(letter);
    }
    return paragraph;
}

std::string mended(const std::u32string& text) {
    std::vector<Paragraph> paragraphs = {paragraph_of(text)};
    mend_hyphens(paragraphs);
    Letters kept;
    for (const Letter& letter : paragraphs.front().letters) {
        if (letter.code != 0xAD) kept.push_back(letter);
    }
    return plain_text(kept);
}

}  // namespace

TEST_CASE("pdf hyphens: a word divided at a line's end is mended where it stands elsewhere whole",
          "[pdf]") {
    CHECK(mended(U"the judgment and the judg-|ment") == "the judgment and the judgment");
}

TEST_CASE("pdf hyphens: a word's own hyphen stays", "[pdf]") {
    CHECK(mended(U"the Open-|Ended group") == "the Open-Ended group");
    CHECK(mended(U"a long-term plan for long-|term work") == "a long-term plan for long-term work");
    CHECK(mended(U"the seventy-|ninth session") == "the seventy-ninth session");
}

TEST_CASE("pdf hyphens: a file that divides words is mended where nothing else tells", "[pdf]") {
    CHECK(mended(U"court party claim the co-|urt the par-|ty the cl-|aim the pro-|ceedings") ==
          "court party claim the court the party the claim the proceedings");
}
