// SPDX-License-Identifier: GPL-2.0-or-later
//
// Learned words moved towards those that a lexicon says are near: synonyms, and words of the same
// kind. Texts alone teach which words stand near the same words, so "steed" of a text that has no
// other animal learns little, and "rich" lies as near to "poor" as to "wealthy". Faruqui and
// others, "Retrofitting Word Vectors to Semantic Lexicons", NAACL 2015.
#pragma once

#include <string>
#include <vector>

#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// What a lexicon says of two words, ranked forms.
struct Kinship {
    std::string word, other;  ///< `word` is moved towards `other`
    double strength = 0;      ///< above 0; the sum of what is said of two words counts as 1 at most
};

/// Rounds of moving. Two and ten rank alike (figures: bench/quality/README.md).
constexpr std::size_t retrofit_rounds = 5;

/// `words`, in rising order of bytes, each moved towards the mean of its kin among them, weighted
/// by strength; all kin together pull as hard as what was learned, less where they are weak. Words
/// without kin stay as they are; kinships of words that were not learned say nothing.
std::vector<LearnedWord> retrofitted(std::vector<LearnedWord> words,
                                     const std::vector<Kinship>& lexicon);

}  // namespace chancery::meaning
