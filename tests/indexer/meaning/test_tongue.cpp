// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/meaning/tongue.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

Texts rows_of_words(const std::vector<std::vector<std::string_view>>& rows) {
    Texts texts;
    for (const auto& row : rows) {
        for (const std::string_view word : row) texts.add(word);
        texts.end();
    }
    return texts;
}

std::vector<LearnedWord> words_weighing(const std::vector<std::pair<std::string, float>>& weights) {
    std::vector<LearnedWord> words;
    for (const auto& [word, weight] : weights) words.push_back({word, weight, {}});
    return words;
}

/// A table's bytes, and the table over them.
struct PairTable {
    explicit PairTable(const std::vector<WordPair>& pairs)
        : bytes(encode(pairs, "en", {})), table(TranslationTable::over(bytes).value()) {}
    std::string bytes;
    TranslationTable table;
};

std::vector<std::uint32_t> words_standing(const std::vector<Standing>& standings) {
    std::vector<std::uint32_t> numbers;
    for (const Standing& standing : standings) numbers.push_back(standing.word);
    return numbers;
}

}  // namespace

TEST_CASE("tongue: a word of the pivot weighs what the texts say, else what it weighs elsewhere",
          "[meaning]") {
    // Of ten texts "all" is in each, "jail" in one, "spud" in none; "new" was not learned.
    std::vector<std::vector<std::string_view>> rows(10, {"all", "new"});
    rows[3] = {"jail", "all", "jail"};
    const Tongue pivot = tongue_of_pivot(rows_of_words(rows),
                                         words_weighing({{"all", 1}, {"jail", 1}, {"spud", 7}}));
    CHECK(pivot.weights[0] == 0);
    CHECK(pivot.weights[1] == Approx(std::log(10)));
    CHECK(pivot.weights[2] == 7);
    CHECK(pivot.holding == std::vector<std::uint32_t>{10, 1, 0});
    CHECK(pivot.texts[3] == std::vector<std::uint32_t>{1, 0, 1});
    CHECK(pivot.texts[4] == std::vector<std::uint32_t>{0});
    CHECK(pivot.lies_among.empty());
    CHECK(words_standing(pivot.into_pivot[2]) == std::vector<std::uint32_t>{2});
}

TEST_CASE("tongue: the first table says where a word lies, the dictionary what it means",
          "[meaning]") {
    const auto pivot = words_weighing({{"gaol", 4}, {"jail", 2}, {"prison", 6}});
    const PairTable learned({{"prison", "prison", 1}}), everyday({{"geôle", "gaol", 0.25F},
                                                                  {"geôle", "jail", 0.75F},
                                                                  {"prison", "jail", 1},
                                                                  {"taule", "nick", 1}});
    const Tongue french = tongue_of(rows_of_words({{"prison", "inconnu"}}), pivot,
                                    std::array{learned.table, everyday.table}, everyday.table);
    // "geôle" and "prison"; "taule" means nothing that the pivot knows.
    REQUIRE(french.weights.size() == 2);
    CHECK(words_standing(french.lies_among[0]) == std::vector<std::uint32_t>{0, 1});
    CHECK(words_standing(french.lies_among[1]) == std::vector<std::uint32_t>{2});
    CHECK(words_standing(french.into_pivot[1]) == std::vector<std::uint32_t>{1});
    CHECK(words_standing(french.from_pivot[1]) == std::vector<std::uint32_t>{0, 1});
    CHECK(french.from_pivot[2].empty());
    CHECK(french.weights[0] == Approx((4 + 3 * 2) / 4.0));
    CHECK(french.texts.front() == std::vector<std::uint32_t>{1});
}
