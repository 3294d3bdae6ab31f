// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words moved by made-up questions, in a world of topics: each text has words of its topic in two
// tongues, and words that say nothing. What a question finds is reckoned here, not by what learns.
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "indexer/meaning/contrasted.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

constexpr std::size_t topics = 40, words_a_topic = 12, noise_words = 60, texts_a_topic = 3;
constexpr std::size_t all_words = topics * words_a_topic + noise_words;
const Contrast lessons{.steps = 120, .batch = 64, .heat = 0.1F, .stride = 0.01F};

/// Words of a topic lie near each other from the first, but drowned by what all words share.
struct TwoTongues {
    std::mt19937 random{11};
    std::vector<LearnedWord> words;
    std::vector<Tongue> tongues;
    std::vector<Place> places;

    TwoTongues() {
        std::normal_distribution<float> number;
        Vector shared{};
        for (float& value : shared) value = 0.2F * number(random);
        std::vector<Vector> centres(topics);
        for (Vector& centre : centres) {
            for (float& value : centre) value = 0.2F * number(random);
        }
        for (std::size_t word = 0; word < all_words; ++word) {
            Vector direction = shared;
            if (word < topics * words_a_topic) add(direction, centres[word / words_a_topic], 1);
            for (float& value : direction) value += number(random);
            normalise(direction);
            words.push_back({"w" + std::to_string(10'000 + word), 1, quantised(direction)});
        }
        tongues = {tongue(0), tongue(1)};
        tongues[1].lies_among = tongues[1].into_pivot;
        for (std::uint32_t text = 0; text < tongues[0].texts.size(); ++text)
            places.push_back({text, text});
    }

    /// Texts have words of the first or the second half of their topics'.
    Tongue tongue(std::size_t half) {
        Tongue result;
        result.weights.assign(all_words, 1);
        result.holding.assign(all_words, 1);
        for (std::uint32_t word = 0; word < all_words; ++word)
            result.into_pivot.push_back({{word, 1}});
        result.from_pivot = result.into_pivot;
        for (std::size_t text = 0; text < topics * texts_a_topic; ++text) {
            auto& row = result.texts.emplace_back();
            const std::size_t first =
                text / texts_a_topic * words_a_topic + half * words_a_topic / 2;
            for (std::size_t i = 0; i < words_a_topic / 2; ++i)
                row.push_back(static_cast<std::uint32_t>(first + i));
            for (std::size_t i = 0; i < 12; ++i)
                row.push_back(
                    static_cast<std::uint32_t>(topics * words_a_topic + random() % noise_words));
        }
        return result;
    }
};

Vector direction_of_text(const std::vector<LearnedWord>& words,
                         const std::vector<std::uint32_t>& text) {
    Vector direction{};
    for (const std::uint32_t word : text)
        add(direction, Row(words[word].direction.numbers), words[word].direction.factor);
    normalise(direction);
    return direction;
}

/// Of questions with the other half's words of each topic: how many are nearest to its texts.
std::size_t answered(const TwoTongues& world, const std::vector<LearnedWord>& words) {
    std::size_t right = 0;
    for (std::size_t topic = 0; topic < topics; ++topic) {
        const auto& other = world.tongues[1].texts[topic * texts_a_topic];
        const Vector question =
            direction_of_text(words, {other.begin(), other.begin() + words_a_topic / 2});
        std::size_t nearest = 0;
        float best = -2;
        for (std::size_t text = 0; text < world.tongues[0].texts.size(); ++text) {
            const float near =
                product(question, direction_of_text(words, world.tongues[0].texts[text]));
            if (near > best) best = near, nearest = text;
        }
        right += nearest / texts_a_topic == topic ? 1 : 0;
    }
    return right;
}

bool are_same(const std::vector<LearnedWord>& left, const std::vector<LearnedWord>& right) {
    return encode(left, {}) == encode(right, {});
}

}  // namespace

TEST_CASE("contrasted: questions find their texts, and the loss falls", "[meaning]") {
    const TwoTongues world;
    std::vector<double> losses;
    const auto moved = contrasted(world.words, world.tongues, world.places, lessons,
                                  [&](std::size_t, double loss) { losses.push_back(loss); });
    REQUIRE(losses.size() == lessons.steps);
    CHECK(losses.back() < losses.front() / 2);
    CHECK(answered(world, world.words) < topics / 2);
    CHECK(answered(world, moved) > topics * 9 / 10);
}

TEST_CASE("contrasted: weights and names stay, directions have the length 1", "[meaning]") {
    const TwoTongues world;
    const auto moved = contrasted(world.words, world.tongues, world.places, lessons);
    REQUIRE(moved.size() == world.words.size());
    for (std::size_t word = 0; word < moved.size(); ++word) {
        CHECK(moved[word].word == world.words[word].word);
        CHECK(moved[word].weight == world.words[word].weight);
        Vector direction{};
        add(direction, Row(moved[word].direction.numbers), moved[word].direction.factor);
        CHECK(product(direction, direction) == Approx(1).epsilon(1e-4));
    }
}

TEST_CASE("contrasted: the same input gives the same words", "[meaning]") {
    const TwoTongues world;
    CHECK(are_same(contrasted(world.words, world.tongues, world.places, lessons),
                   contrasted(world.words, world.tongues, world.places, lessons)));
}

TEST_CASE("contrasted: without a second tongue nothing moves", "[meaning]") {
    TwoTongues world;
    for (Place& place : world.places) place.pop_back();
    world.tongues.pop_back();
    CHECK(are_same(contrasted(world.words, world.tongues, world.places, lessons), world.words));
}
