// SPDX-License-Identifier: GPL-2.0-or-later
//
// How near two texts are by the words that they have in common: twice the weight of a longest
// common subsequence over the weight of both, 1 for the same words in the same order, 0 for none
// in common. Words weigh what they say (ranking/likeness.hpp).
#pragma once

#include <map>
#include <span>
#include <string_view>

#include "indexer/analysis/words.hpp"
#include "searcher/ranking/likeness.hpp"

namespace chancery::lookup {

/// The weight that a text as near as `similarity` to one of weight `whole` shares with it, at
/// least: it weighs no less than what it shares, s = 2c / (whole + other) and other >= c.
constexpr double least_shared(double whole, double similarity) {
    return similarity * whole / (2 - similarity);
}

/// Similarity to one text. The words and weights must outlive it.
class Similarity {
  public:
    Similarity(std::span<const analysis::Word> words, ranking::WordWeights& weights);

    /// What to() is at most: words in common in any order. Takes linear time.
    double bound(std::span<const analysis::Word> other) const;
    double to(std::span<const analysis::Word> other) const;

  private:
    std::span<const analysis::Word> words_;
    ranking::WordWeights& weights_;
    std::map<std::string_view, int> times_;
    double weight_ = 0;
};

}  // namespace chancery::lookup
