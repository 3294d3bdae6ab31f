// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include <Eigen/Eigenvalues>

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

/// Strengths of the principal directions, rising.
Eigen::VectorXd strengths(const std::vector<LearnedWord>& words) {
    const Eigen::MatrixXd rows = rows_of(words).cast<double>();
    return Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(rows.transpose() * rows)
        .eigenvalues()
        .cwiseMax(0)
        .cwiseSqrt();
}

double mean_nearness(const std::vector<LearnedWord>& words) {
    const Dense rows = rows_of(words);
    return (rows.colwise().sum().squaredNorm() - static_cast<float>(words.size())) /
           static_cast<float>(words.size() * (words.size() - 1));
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
    const auto words = words_that_share();
    const Eigen::VectorXd before = strengths(words);
    for (const double power : {1.0, 0.75, 0.5, 0.0}) {
        CAPTURE(power);
        const Eigen::VectorXd after = strengths(evened(words, power));
        // Each word has the length 1 again afterwards, and eight bits: nearly.
        const double ratio = before.tail(1).value() / before.head(64).tail(1).value();
        const double now = after.tail(1).value() / after.head(64).tail(1).value();
        CHECK(now == Approx(std::pow(ratio, power)).epsilon(0.08));
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
