// SPDX-License-Identifier: GPL-2.0-or-later
#include <optional>
#include <string>

#include "searcher/manuscript/word_stream.hpp"
#include "tests/catch.hpp"

namespace chancery::manuscript {
namespace {

/// Where a quotation of the whole text stands in a passage, as text.
std::string standing(const std::string& quoted, const std::string& passage,
                     const std::string& language) {
    Quotation quotation;
    quotation.outer = {0, quoted.size()};
    quotation.parts = {{0, quoted.size()}};
    WordStream stream(language);
    stream.add(passage, 0);
    const std::optional<Place> place =
        find_verbatim(pattern_of(quoted, quotation, language), stream);
    return place ? stream.text_of(place->whole()) : "nowhere";
}

TEST_CASE("word stream: where a quotation stands word for word", "[manuscript]") {
    struct WordStreamRow {
        std::string quoted, passage, language, found;
    };
    const auto row = GENERATE(values<WordStreamRow>({
        {"lamps of the harbour", "Light the lamps of the harbour again", "en",
         "lamps of the harbour"},
        {"amps of the", "Light the lamps of the harbour", "en", "nowhere"},
        // It begins and ends within words of the dictionary.
        {"际社会共", "鼓励国际社会共同努力", "zh", "际社会共"},
        {"第2024号", "见第2024号文件", "zh", "第2024号"},
        {"第20号", "见第2024号文件", "zh", "nowhere"},
        {"国际 … 努力", "鼓励国际社会共同努力", "zh", "国际社会共同努力"},
    }));
    CAPTURE(row.quoted);
    CHECK(standing(row.quoted, row.passage, row.language) == row.found);
}

TEST_CASE("word stream: two Chinese letters count as a word", "[manuscript]") {
    const std::string text = "国际社会 ICT 共";
    Quotation quotation;
    quotation.parts = {{0, text.size()}};
    CHECK(pattern_of(text, quotation, "zh").length() == 4);
}

}  // namespace
}  // namespace chancery::manuscript
