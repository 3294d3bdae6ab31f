// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words moved by a lexicon: kin come near, others stay as they were, and the rule is that of one
// equation a word, solved by rounds, which a reckoning of our own in doubles must agree with.
#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "indexer/meaning/retrofit.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;
using Numbers = std::array<double, dimensions>;

std::vector<LearnedWord> scattered_words(std::size_t count) {
    std::mt19937 random(11);
    std::normal_distribution<float> number;
    std::vector<LearnedWord> words;
    for (std::size_t word = 0; word < count; ++word) {
        Vector direction{};
        for (float& value : direction) value = number(random);
        words.push_back(
            {"w" + std::to_string(word), 1.0F + static_cast<float>(word), quantised(direction)});
    }
    return words;
}

Numbers numbers_of(const LearnedWord& word) {
    Numbers numbers{};
    for (std::size_t i = 0; i < dimensions; ++i)
        numbers[i] = static_cast<double>(word.direction.numbers[i]) * word.direction.factor;
    return numbers;
}

double cosine(const Numbers& left, const Numbers& right) {
    double sum = 0;
    for (std::size_t i = 0; i < dimensions; ++i) sum += left[i] * right[i];
    return sum;
}

double cosine(const LearnedWord& left, const LearnedWord& right) {
    return cosine(numbers_of(left), numbers_of(right));
}

}  // namespace

TEST_CASE("kin come near, other words stay as they are", "[meaning]") {
    const auto learned = scattered_words(5);
    const auto moved = retrofitted(learned, {{"w0", "w1", 1}, {"w1", "w0", 1}, {"w2", "w3", 1}});
    CHECK(cosine(learned[0], learned[1]) < 0.3);
    CHECK(cosine(moved[0], moved[1]) > 0.8);
    CHECK(cosine(moved[2], moved[3]) > 0.6);
    for (const std::size_t still : {3U, 4U}) {  // what pulls is not moved by it
        CHECK(moved[still].direction.numbers == learned[still].direction.numbers);
        CHECK(moved[still].weight == learned[still].weight);
    }
}

TEST_CASE("what a lexicon says of unlearned words, or of one word, says nothing", "[meaning]") {
    const auto learned = scattered_words(3);
    const auto moved = retrofitted(
        learned, {{"w0", "unheard", 1}, {"unheard", "w0", 1}, {"w1", "w1", 1}, {"w2", "w1", 0}});
    for (std::size_t word = 0; word < learned.size(); ++word)
        CHECK(moved[word].direction.numbers == learned[word].direction.numbers);
    CHECK(retrofitted({}, {{"w0", "w1", 1}}).empty());
}

TEST_CASE("weak kin move less, and many pull together as hard as one", "[meaning]") {
    const auto learned = scattered_words(6);
    const auto by_weak = retrofitted(learned, {{"w0", "w1", 0.1}});
    const auto by_strong = retrofitted(learned, {{"w0", "w1", 1}});
    const auto by_said_twice = retrofitted(learned, {{"w0", "w1", 1}, {"w0", "w1", 5}});
    CHECK(cosine(by_weak[0], learned[1]) < cosine(by_strong[0], learned[1]));
    CHECK(by_said_twice[0].direction.numbers == by_strong[0].direction.numbers);
    const auto by_four =
        retrofitted(learned, {{"w0", "w1", 1}, {"w0", "w2", 1}, {"w0", "w3", 1}, {"w0", "w4", 1}});
    CHECK(cosine(by_four[0], learned[0]) > 0.6);
}

TEST_CASE("rounds do what the equation says", "[meaning]") {
    const auto learned = scattered_words(40);
    std::mt19937 random(3);
    std::vector<Kinship> lexicon;
    for (int pair = 0; pair < 150; ++pair) {
        lexicon.push_back({learned[random() % 40].word, learned[random() % 40].word,
                           0.05 + static_cast<double>(random() % 100) / 100});
    }
    std::vector<std::vector<double>> strength(40, std::vector<double>(40, 0));
    const auto number = [](const std::string& word) { return std::stoul(word.substr(1)); };
    for (const Kinship& kinship : lexicon) {
        if (kinship.word != kinship.other)
            strength[number(kinship.word)][number(kinship.other)] += kinship.strength;
    }
    std::vector<Numbers> start(40), now(40);
    for (const LearnedWord& word : learned)
        start[number(word.word)] = now[number(word.word)] = numbers_of(word);
    for (std::size_t round = 0; round < retrofit_rounds; ++round) {
        std::vector<Numbers> next = start;
        for (std::size_t i = 0; i < 40; ++i) {
            double all = 0;
            for (const double one : strength[i]) all += std::min(one, 1.0);
            for (std::size_t j = 0; j < 40; ++j) {
                for (std::size_t k = 0; k < dimensions; ++k)
                    next[i][k] += std::min(strength[i][j], 1.0) / std::max(all, 1.0) * now[j][k];
            }
            const double length = std::sqrt(cosine(next[i], next[i]));
            for (double& value : next[i]) value /= length;
        }
        now = next;
    }
    // In rising order of bytes, as tables are.
    auto words = learned;
    std::ranges::sort(words, {}, &LearnedWord::word);
    for (const LearnedWord& word : retrofitted(words, lexicon))
        CHECK(cosine(numbers_of(word), now[number(word.word)]) == Approx(1).margin(0.001));
}
