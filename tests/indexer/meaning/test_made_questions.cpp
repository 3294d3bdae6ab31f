// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "indexer/meaning/made_questions.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

constexpr std::size_t times_asked = 2'000;

LearnedWord word_on_axis(std::size_t axis) {
    Vector direction{};
    direction[axis] = 1;
    return {"", 1, quantised(direction)};
}

/// A tongue of `count` words, each of which stands for the pivot's word of the same number, and for
/// the one behind it where `second` says so.
Tongue tongue_with(std::size_t count, std::vector<std::vector<std::uint32_t>> texts,
                   std::size_t pivot_words, std::set<std::uint32_t> second = {}) {
    Tongue result;
    result.weights.resize(count, 1);
    result.holding.resize(count, 1);
    result.texts = std::move(texts);
    result.into_pivot.resize(count);
    result.from_pivot.resize(pivot_words);
    for (std::uint32_t word = 0; word < count; ++word) {
        result.into_pivot[word].push_back({word, 1});
        if (second.contains(word)) result.into_pivot[word].push_back({word + 1, 1});
        for (const Standing& standing : result.into_pivot[word])
            result.from_pivot[standing.word].push_back({word, 1});
    }
    return result;
}

std::vector<std::vector<std::uint32_t>> texts_without_words(std::size_t count) {
    return std::vector<std::vector<std::uint32_t>>(count);
}

}  // namespace

TEST_CASE("lots: the numbers of SplitMix64, and all of a range", "[meaning]") {
    // Its first number from 0 is E220A8397B1DCDAF, in all that implements it.
    CHECK(Lots(0).share() == Approx(0xE220A8397B1DCDAFp-64).epsilon(1e-12));
    Lots lots(1);
    std::set<std::size_t> seen;
    for (int i = 0; i < 200; ++i) seen.insert(lots.below(6));
    CHECK(seen == std::set<std::size_t>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("made-up questions: texts that no other tongue holds are not times_asked for",
          "[meaning]") {
    const std::array tongues = {tongue_with(12, {{0, 1}, {2, 3}}, 12),
                                tongue_with(12, {{4, 5}}, 12)};
    const std::array<Place, 2> places = {Place{0, std::nullopt}, Place{1, 0}};
    const MadeQuestions questions(tongues, places, std::vector<LearnedWord>(12, word_on_axis(0)));
    CHECK(questions.texts(0) == std::vector<std::uint32_t>{1});
    CHECK(questions.texts(1) == std::vector<std::uint32_t>{0});
}

TEST_CASE("made-up questions ask in the other text's words and seldom in the text's own",
          "[meaning]") {
    // The other text has words 0 to 9, of which the times_asked one has 0 to 4 itself, and 10
    // and 11.
    auto texts = texts_without_words(100);
    texts[0] = {0, 1, 2, 3, 4, 10, 11};
    auto others = texts_without_words(100);
    others[0] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    const std::array tongues = {tongue_with(12, texts, 12), tongue_with(12, others, 12)};
    const std::array<Place, 1> places = {Place{0, 0}};
    const MadeQuestions questions(tongues, places, std::vector<LearnedWord>(12, word_on_axis(0)));
    Lots lots(3);
    std::size_t words = 0, own = 0, of_text_alone = 0;
    for (std::size_t i = 0; i < times_asked; ++i) {
        const auto question = questions.ask(0, 0, lots);
        CHECK(std::ranges::is_sorted(question));
        CHECK(question.size() <= most_drawn);
        const bool in_own_words =
            std::ranges::any_of(question, [](std::uint32_t word) { return word > 9; });
        if (in_own_words) {
            ++of_text_alone;
            continue;
        }
        words += question.size();
        own += static_cast<std::size_t>(
            std::ranges::count_if(question, [](std::uint32_t word) { return word < 5; }));
    }
    // A tenth ask in own words, most of those with one of the two words that only the text has.
    CHECK(of_text_alone > times_asked / 20);
    CHECK(of_text_alone < times_asked / 8);
    CHECK(own > 0);
    CHECK(own < words / 4);
}

TEST_CASE("made-up questions have words in the sense that the text has", "[meaning]") {
    // Words 0, 2, 4 ... of the other tongue mean two words each, of which the text's direction has
    // the even ones.
    auto texts = texts_without_words(100);
    texts[0] = {20};
    auto others = texts_without_words(100);
    others[0] = {0, 2, 4, 6, 8, 10, 12, 14};
    const std::array tongues = {tongue_with(21, texts, 21),
                                tongue_with(16, others, 21, {0, 2, 4, 6, 8, 10, 12, 14})};
    std::vector<LearnedWord> words;
    for (std::size_t word = 0; word < 21; ++word) words.push_back(word_on_axis(word % 2));
    const std::array<Place, 1> places = {Place{0, 0}};
    const MadeQuestions questions(tongues, places, words);
    Lots lots(4);
    std::size_t meant = 0, not_meant = 0;
    for (std::size_t i = 0; i < times_asked; ++i) {
        for (const std::uint32_t word : questions.ask(0, 0, lots))
            ++(word % 2 == 0 ? meant : not_meant);
    }
    CHECK(meant > 1'000);
    CHECK(not_meant < meant / 100);
}
