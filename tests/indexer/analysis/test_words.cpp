// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/analysis/words.hpp"
#include "indexer/text/normal.hpp"
#include "tests/catch.hpp"

namespace chancery::analysis {
namespace {

struct WordsRow {
    const char *text, *language;
    std::vector<std::string> words;  // as printed
};

TEST_CASE("words: each word once, in order, as printed", "[words]") {
    const auto row = GENERATE(values<WordsRow>({
        {"The States' views, again.", "en", {"The", "States", "views", "again"}},
        {"l’Assemblée", "fr", {"l", "Assemblée"}},
        {"A/RES/75/240 of 1,500", "en", {"A", "RES", "75", "240", "of", "1,500"}},
        {"大会决定", "zh", {"大会", "决定"}},
        {"信息 ICT 安全", "zh", {"信息", "ICT", "安全"}},
        {"الأمن الدولي", "ar", {"الأمن", "الدولي"}},
        {"...", "en", {}},
        {"", "en", {}},
    }));
    CAPTURE(row.text);
    const std::string text = row.text;
    std::vector<std::string> printed;
    std::string keys;
    for (const Word& word : words_of(text, row.language)) {
        printed.push_back(text.substr(word.begin, word.end - word.begin));
        keys += word.key;
        CHECK((word.exact.empty() || word.ranked.empty()));
    }
    CHECK(printed == row.words);
    CHECK(keys == text::word_key(text));
}

TEST_CASE("words: a number is listed without the commas of thousands, but not without others",
          "[words]") {
    const auto words = words_of("1,500 lamps of 6,5", "en");
    REQUIRE(words.size() == 4);
    CHECK(words[0].key == "1500");
    CHECK(words[0].exact == "1500");
    CHECK(words[1].exact == "lamps");
    CHECK(words[3].key == "65");
    CHECK(words[3].exact.empty());
}

TEST_CASE("words: by letter, Chinese letters stand alone and all else as before", "[words]") {
    const std::string text = "大会2024年决定 ICT";
    std::vector<std::string> printed;
    for (const Word& word : words_by_letter(text, "zh"))
        printed.push_back(text.substr(word.begin, word.end - word.begin));
    CHECK(printed == std::vector<std::string>{"大", "会", "2024", "年", "决", "定", "ICT"});
}

}  // namespace
}  // namespace chancery::analysis
