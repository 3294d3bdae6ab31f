// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words set right by directions learned elsewhere. Elsewhere is made here by a linear map from what
// is true of each word, so that it is known where the map must lead.
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "indexer/meaning/broadened.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

constexpr std::size_t numbers = 20, common = 400;
constexpr double all_texts = 10'000;

/// The weight of a word that this many of all texts hold.
float weight_of(double holding) {
    return static_cast<float>(std::log(all_texts / holding));
}

double cosine(const Quantised& left, const Quantised& right) {
    double sum = 0;
    for (std::size_t i = 0; i < dimensions; ++i)
        sum += static_cast<double>(left.numbers[i]) * right.numbers[i];
    return sum * static_cast<double>(left.factor) * static_cast<double>(right.factor);
}

std::string name_of(std::size_t word) {
    std::string digits = std::to_string(word);
    return "w" + std::string(4 - digits.size(), '0') + digits;
}

/// Words that few numbers tell in both places: elsewhere as they are, with us turned into
/// `dimensions` numbers.
struct World {
    std::mt19937 random{5};
    std::vector<LearnedWord> words;
    std::vector<PublicWord> elsewhere;
    std::vector<Quantised> truth;  ///< by name

    explicit World(std::size_t count, double holding = 5'000) {
        std::normal_distribution<double> number;
        std::vector<std::vector<double>> turn(dimensions, std::vector<double>(numbers));
        for (auto& row : turn) {
            for (double& value : row) value = number(random);
        }
        for (std::size_t word = 0; word < count; ++word) {
            std::vector<double> direction(numbers);
            double length = 0;
            for (double& value : direction) {
                value = number(random);
                length += value * value;
            }
            for (double& value : direction) value /= std::sqrt(length);
            Vector ours{};
            for (std::size_t i = 0; i < dimensions; ++i) {
                double sum = 0;
                for (std::size_t j = 0; j < numbers; ++j) sum += turn[i][j] * direction[j];
                ours[i] = static_cast<float>(sum);
            }
            normalise(ours);
            truth.push_back(quantised(ours));
            words.push_back({name_of(word), weight_of(holding), truth.back()});
            elsewhere.push_back({name_of(word), direction});
        }
    }

    /// Gives a word of ours a direction that says nothing.
    void forget(std::size_t word, double holding) {
        std::normal_distribution<float> number;
        Vector direction{};
        for (float& value : direction) value = number(random);
        words[word].direction = quantised(direction);
        words[word].weight = weight_of(holding);
    }
};

const LearnedWord& find(const std::vector<LearnedWord>& words, const std::string& name) {
    const auto place = std::ranges::lower_bound(words, name, {}, &LearnedWord::word);
    REQUIRE((place != words.end() && place->word == name));
    return *place;
}

}  // namespace

TEST_CASE("broadened: a word that few texts taught lies where the map says", "[meaning]") {
    World world(common);
    world.forget(7, 2);
    world.forget(8, 5'000);
    const Quantised learned = world.words[8].direction;
    const auto words = broadened(world.words, all_texts, world.elsewhere);
    REQUIRE(words.size() == common);
    CHECK(cosine(find(words, name_of(7)).direction, world.truth[7]) > 0.9);
    CHECK(cosine(find(words, name_of(8)).direction, learned) > 0.99);
    CHECK(find(words, name_of(7)).weight == world.words[7].weight);
}

TEST_CASE("broadened: as many texts as the map counts for give it half", "[meaning]") {
    World world(common);
    world.forget(7, map_counts_as);
    const Quantised learned = world.words[7].direction;
    const auto words = broadened(world.words, all_texts, world.elsewhere);
    const Quantised& found = find(words, name_of(7)).direction;
    CHECK(cosine(found, learned) == Approx(cosine(found, world.truth[7])).margin(0.08));
    CHECK(cosine(found, learned) > 0.6);
}

TEST_CASE("broadened: words that were not learned are lent, weighed by use", "[meaning]") {
    World world(common);
    const auto erased = {std::size_t{3}, common - 1};
    std::vector<LearnedWord> known;
    for (const LearnedWord& word : world.words) {
        if (word.word != name_of(3) && word.word != name_of(common - 1)) known.push_back(word);
    }
    const auto words = broadened(known, all_texts, world.elsewhere);
    REQUIRE(words.size() == common);
    CHECK(std::ranges::is_sorted(words, {}, &LearnedWord::word));
    for (const std::size_t word : erased)
        CHECK(cosine(find(words, name_of(word)).direction, world.truth[word]) > 0.95);
    const float often = find(words, name_of(3)).weight;
    const float seldom = find(words, name_of(common - 1)).weight;
    CHECK(0 < often);
    CHECK(often < seldom);
    CHECK(static_cast<double>(seldom) <= greatest_lent_weight);
}

TEST_CASE("broadened: a form written in several ways has their mean, by use", "[meaning]") {
    World world(common);
    std::vector<LearnedWord> known;
    for (const LearnedWord& word : world.words) {
        if (word.word != name_of(0)) known.push_back(word);
    }
    // The last in use, written like the first: a hundredth of rank 500 says little beside rank 0.
    world.elsewhere.back().word = name_of(0);
    const auto words = broadened(known, all_texts, world.elsewhere);
    const double to_first = cosine(find(words, name_of(0)).direction, world.truth[0]);
    const double to_last = cosine(find(words, name_of(0)).direction, world.truth[common - 1]);
    CHECK(to_first > 0.9);
    CHECK(to_first > to_last);
}

TEST_CASE("broadened: too few common words leave all as it was", "[meaning]") {
    const World world(4 * numbers - 1);
    const auto words = broadened(world.words, all_texts, world.elsewhere);
    CHECK(encode(words, {}) == encode(world.words, {}));
    CHECK(encode(broadened(world.words, all_texts, {}), {}) == encode(world.words, {}));
}

TEST_CASE("broadened: the same words give the same bytes", "[meaning]") {
    World world(common);
    world.forget(7, 2);
    const auto once = encode(broadened(world.words, all_texts, world.elsewhere), {});
    CHECK(once == encode(broadened(world.words, all_texts, world.elsewhere), {}));
}
