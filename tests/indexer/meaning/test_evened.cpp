// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "indexer/meaning/evened.hpp"
#include "indexer/meaning/word_rows.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

/// Words that share one direction, beside what each has of its own.
std::vector<LearnedWord> words_that_share() {
    std::mt19937 random(5);
    std::normal_distribution<float> number;
    Vector shared{};
    for (float& value : shared) value = number(random);
    std::vector<LearnedWord> words;
    for (int i = 0; i < 600; ++i) {
        Vector direction = shared;
        for (float& value : direction) value += number(random);
        words.push_back(
            {"w" + std::to_string(1'000 + i), static_cast<float>(i), quantised(direction)});
    }
    return words;
}

/// Words of which each number is drawn apart, the first ones from wider ranges: the principal
/// directions are those of the numbers.
std::vector<LearnedWord> words_of_widths() {
    std::mt19937 random(6);
    std::normal_distribution<float> number;
    std::vector<LearnedWord> words;
    for (int i = 0; i < 2'000; ++i) {
        Vector direction{};
        for (std::size_t place = 0; place < dimensions; ++place)
            direction[place] = number(random) * (place < 16 ? 2 : 1);
        words.push_back({"w" + std::to_string(10'000 + i), 1, quantised(direction)});
    }
    return words;
}

/// How strong the first sixteen numbers are beside the others.
double strength_of_wide(const std::vector<LearnedWord>& words) {
    double wide = 0, others = 0;
    for (const LearnedWord& word : words) {
        for (std::size_t place = 0; place < dimensions; ++place) {
            const double number =
                static_cast<double>(word.direction.factor) * word.direction.numbers[place];
            (place < 16 ? wide : others) += number * number;
        }
    }
    return std::sqrt(wide / 16 / (others / (dimensions - 16)));
}

double mean_nearness(const std::vector<LearnedWord>& words) {
    Vector sum{};
    for (const LearnedWord& word : words)
        add(sum, Row(word.direction.numbers), word.direction.factor);
    const auto count = static_cast<float>(words.size());
    return (product(sum, sum) - count) / (count * (count - 1));
}

TEST_CASE("evened: what all words share has less say, and lengths stay 1", "[meaning]") {
    const auto words = words_that_share();
    const auto even = evened(words);
    REQUIRE(even.size() == words.size());
    for (std::size_t word = 0; word < words.size(); ++word) {
        CHECK(even[word].word == words[word].word);
        CHECK(even[word].weight == words[word].weight);
    }
    const Dense rows = rows_of(even);
    CHECK(rows.rowwise().norm().minCoeff() == Approx(1).epsilon(1e-4));
    CHECK(rows.rowwise().norm().maxCoeff() == Approx(1).epsilon(1e-4));
    CHECK(mean_nearness(words) > 0.4);
    CHECK(mean_nearness(even) < 0.6 * mean_nearness(words));
    CHECK(mean_nearness(even) > 0);
}

TEST_CASE("evened: strengths are raised to the power", "[meaning]") {
    const auto words = words_of_widths();
    const double before = strength_of_wide(words);
    CHECK(before > 1.8);
    for (const double power : {1.0, 0.75, 0.5, 0.0}) {
        CAPTURE(power);
        CHECK(strength_of_wide(evened(words, power)) ==
              Approx(std::pow(before, power)).epsilon(0.05));
    }
}

TEST_CASE("evened: by the power 1 all stays; the same words give the same bytes", "[meaning]") {
    const auto words = words_that_share();
    const auto same = evened(words, 1);
    CHECK((rows_of(same) - rows_of(words)).cwiseAbs().maxCoeff() < 0.005);
    CHECK(encode(evened(words), {}) == encode(evened(words), {}));
    CHECK(evened({}).empty());
    const std::vector<LearnedWord> without_length = {{"a", 1, {}}, {"b", 2, {}}};
    CHECK(encode(evened(without_length), {}) == encode(without_length, {}));
}

}  // namespace
