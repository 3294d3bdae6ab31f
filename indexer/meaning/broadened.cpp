// SPDX-License-Identifier: GPL-2.0-or-later
//
// Sums are made word by word in a fixed order, so that the same input gives the same bytes.
#include "indexer/meaning/broadened.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <Eigen/Cholesky>
#include <Eigen/Core>

namespace chancery::meaning {
namespace {

using Numbers = Eigen::VectorXd;

/// Zipf's law, flat among the most common words: use falls with the rank (Mandelbrot's form).
constexpr double flat_ranks = 100;
/// More texts than these make a word no better a teacher.
constexpr double enough_texts = 1'000;
/// Keeps the map from following chance; beside sums of weights over thousands of words.
constexpr double ridge = 1;

struct Ground {
    double use = 0;
    Numbers direction;
};
using Grounds = std::map<std::string, Ground, std::less<>>;

/// Each form once, its direction without what all have in common, of length 1.
Grounds grounds_of(const std::vector<PublicWord>& elsewhere) {
    Grounds grounds;
    for (std::size_t rank = 0; rank < elsewhere.size(); ++rank) {
        const PublicWord& word = elsewhere[rank];
        const double use = 1 / (static_cast<double>(rank) + flat_ranks);
        const Eigen::Map<const Numbers> numbers(word.numbers.data(),
                                                static_cast<Eigen::Index>(word.numbers.size()));
        Ground& ground = grounds[word.word];
        if (ground.use == 0) ground.direction = Numbers::Zero(numbers.size());
        ground.use += use;
        ground.direction += use * numbers;
    }
    if (grounds.empty()) return grounds;
    Numbers mean = Numbers::Zero(grounds.begin()->second.direction.size());
    for (auto& [word, ground] : grounds) {
        ground.direction /= ground.use;
        mean += ground.direction;
    }
    mean /= static_cast<double>(grounds.size());
    for (auto& [word, ground] : grounds) ground.direction = (ground.direction - mean).normalized();
    return grounds;
}

Numbers direction_of(const LearnedWord& word) {
    Numbers direction(static_cast<Eigen::Index>(dimensions));
    for (std::size_t i = 0; i < dimensions; ++i) {
        direction[static_cast<Eigen::Index>(i)] =
            static_cast<double>(word.direction.factor) * word.direction.numbers[i];
    }
    return direction;
}

Quantised quantised_of(const Numbers& direction) {
    Vector numbers{};
    for (std::size_t i = 0; i < dimensions; ++i)
        numbers[i] = static_cast<float>(direction[static_cast<Eigen::Index>(i)]);
    normalise(numbers);
    return quantised(numbers);
}

/// How many of the texts hold a word, from its weight (an inverse document frequency).
double holding(const LearnedWord& word, double texts) {
    return texts * std::exp(-static_cast<double>(word.weight));
}

/// From directions elsewhere to ours: ridge regression, each word by how well it was learned.
/// Absent where too few words are common.
std::optional<Eigen::MatrixXd> map_of(const std::vector<LearnedWord>& words, double texts,
                                      const Grounds& grounds) {
    if (grounds.empty()) return std::nullopt;
    const Eigen::Index from = grounds.begin()->second.direction.size();
    Eigen::MatrixXd left = ridge * Eigen::MatrixXd::Identity(from, from);
    Eigen::MatrixXd right = Eigen::MatrixXd::Zero(from, static_cast<Eigen::Index>(dimensions));
    Eigen::Index common = 0;
    for (const LearnedWord& word : words) {
        const auto ground = grounds.find(word.word);
        if (ground == grounds.end()) continue;
        ++common;
        const double weight = std::sqrt(std::min(holding(word, texts), enough_texts));
        const Numbers& direction = ground->second.direction;
        left += weight * direction * direction.transpose();
        right += weight * direction * direction_of(word).transpose();
    }
    if (common < 4 * from) return std::nullopt;
    // By columns: Eigen cuts products of matrices by the processor's caches.
    const auto factors = left.ldlt();
    Eigen::MatrixXd map(right.cols(), from);
    for (Eigen::Index row = 0; row < right.cols(); ++row)
        map.row(row) = factors.solve(right.col(row)).transpose();
    return map;
}

}  // namespace

std::vector<LearnedWord> broadened(std::vector<LearnedWord> words, double texts,
                                   const std::vector<PublicWord>& elsewhere) {
    const Grounds grounds = grounds_of(elsewhere);
    const auto map = map_of(words, texts, grounds);
    if (!map) return words;
    double used = 0;
    for (const auto& [word, ground] : grounds) used += ground.use;
    std::vector<LearnedWord> lent;
    for (const auto& [form, ground] : grounds) {
        const Numbers mapped = (*map * ground.direction).normalized();
        const auto known = std::ranges::lower_bound(words, form, {}, &LearnedWord::word);
        if (known == words.end() || known->word != form) {
            const double weight = std::min(std::log(used / ground.use), greatest_lent_weight);
            lent.push_back({form, static_cast<float>(weight), quantised_of(mapped)});
            continue;
        }
        const double learned = holding(*known, texts) / (holding(*known, texts) + map_counts_as);
        known->direction = quantised_of(learned * direction_of(*known) + (1 - learned) * mapped);
    }
    words.insert(words.end(), std::make_move_iterator(lent.begin()),
                 std::make_move_iterator(lent.end()));
    std::ranges::sort(words, {}, &LearnedWord::word);
    return words;
}

}  // namespace chancery::meaning
