// SPDX-License-Identifier: GPL-2.0-or-later
//
// Learned words set right, and added to, by directions that were learned elsewhere from much more
// English (data/vectors/README.md). A word that few texts of the United Nations hold has too few
// neighbours there to tell what it means, and many that people type are in none. The other
// directions have numbers of their own; words that both know teach a linear map from them to ours
// (Mikolov, Le and Sutskever, "Exploiting Similarities among Languages for Machine Translation",
// 2013). Between what was learned and what the map says a word lies by how many texts taught it
// (additive smoothing: the map counts as `map_counts_as` texts).
#pragma once

#include <string>
#include <vector>

#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// A word, a ranked form, where others' texts set it.
struct PublicWord {
    std::string word;
    std::vector<double> numbers;  ///< as many for all
};

/// Texts that the map counts as. 100 and 400 rank alike (figures: bench/quality/README.md).
constexpr double map_counts_as = 100;

/// A word that was learned nowhere but elsewhere weighs no more than this.
constexpr double greatest_lent_weight = 10;

/// `words`, in rising order of bytes, learned from `texts`, with those of `elsewhere` among them;
/// these in falling order of how often they are used, of which weights are told by Zipf's law. A
/// form that stands there several times has the mean of its directions, by use. Where too few words
/// are common to tell a map (four times as many as there are numbers), `words` alone.
std::vector<LearnedWord> broadened(std::vector<LearnedWord> words, double texts,
                                   const std::vector<PublicWord>& elsewhere);

}  // namespace chancery::meaning
