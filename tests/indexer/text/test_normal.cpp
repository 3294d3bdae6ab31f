// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/text/normal.hpp"
#include "tests/catch.hpp"

using namespace chancery::text;

namespace {
struct NormalRow {
    std::string given, expected;
};
}  // namespace

TEST_CASE("normal: stored form folds blanks and drops what is not shown", "[normal]") {
    const auto row = GENERATE(values<NormalRow>({
        {"", ""},
        {"  a \t b\r\n", "a b"},
        {"a\u00a0b\u2003c", "a b c"},
        {"non\u2011proliferation", "non\u2011proliferation"},
        {"co\u00adoperation", "cooperation"},
        {"e\u0301", "\u00e9"},
        {"\u0001bell\u0007", "bell"},
        {"重申\u3000决议", "重申 决议"},
        {"резолюции \u00a0года", "резолюции года"},
    }));
    CAPTURE(row.given);
    CHECK(stored_form(row.given) == row.expected);
    CHECK(stored_form(row.expected) == row.expected);
}

TEST_CASE("normal: offsets count code points of the stored form", "[normal]") {
    const std::string given = "\t\u00e9t\u00e9  \u00a0ici";  // tab é t é blanks i c i
    std::vector<std::size_t> offsets = {0, 1, 3, 6, 8, given.size()};
    stored_form(given, offsets);
    CHECK(offsets == std::vector<std::size_t>{0, 0, 1, 3, 3, 7});
    std::vector<std::size_t> behind = {7};
    stored_form(given, behind, true);
    CHECK(behind == std::vector<std::size_t>{4});
}

TEST_CASE("normal: every offset of any text stays inside and in order", "[normal]") {
    for (const std::string given :
         {"plain text", " два  слова ", "a\u0301\u00a0b\u00adc", "重申 1"}) {
        std::vector<std::size_t> offsets;
        for (std::size_t i = 0; i <= given.size(); ++i) {
            const bool inside =
                i < given.size() && (static_cast<unsigned char>(given[i]) & 0xC0U) == 0x80U;
            if (!inside) offsets.push_back(i);
        }
        const std::string stored = stored_form(given, offsets);
        std::size_t last = 0;
        for (const std::size_t offset : offsets) {
            CHECK(offset >= last);
            CHECK(offset <= stored.size());
            last = offset;
        }
    }
}

TEST_CASE("normal: the same words whatever case, quotes and marks of punctuation", "[normal]") {
    CHECK(word_key("“Due  Diligence”,") == word_key("due diligence"));
    CHECK(word_key("ＩＣＴ") == word_key("ict"));
    CHECK(word_key("non‑State") == word_key("non-state"));
    CHECK(word_key("l’État") == word_key("l'état"));
    CHECK(word_key("résumé") != word_key("resume"));
    CHECK(word_key("., – “”").empty());
}

TEST_CASE("normal: folding without marks", "[normal]") {
    CHECK(without_marks("Résolución") == "resolucion");
    CHECK(without_marks("ثانياً") == without_marks("ثانيا"));
    CHECK(folded("“A” – B") == "\"a\" - b");
}

TEST_CASE("normal: words are counted", "[normal]") {
    struct Count {
        std::string text;
        std::size_t words;
    };
    const auto row = GENERATE(values<Count>({{"", 0},
                                             {"one", 1},
                                             {"one, two-three", 3},
                                             {"один два", 2},
                                             {"重申其决议", 3},
                                             {"...", 0}}));
    CAPTURE(row.text);
    CHECK(count_words(row.text) == row.words);
}

TEST_CASE("normal: thousands of marks are cut", "[normal]") {
    std::string given = "a";
    for (int i = 0; i < 5000; ++i) given += "\u0301";
    CHECK(stored_form(given).size() <= 2 + 2 * max_marks);
    CHECK(word_key(given).size() <= 4 + 2 * max_marks);
}
