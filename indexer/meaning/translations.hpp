// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which word of one language stands for which of another, learned from passages that say the same
// in both: IBM Model 1 (Brown, Della Pietra, Della Pietra, Mercer, "The Mathematics of Statistical
// Machine Translation", Computational Linguistics 1993) in both directions, over words that each
// passage has once. A pair counts by the geometric mean of both probabilities, so that a rare word
// is not paired with whatever stood beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/meaning/texts.hpp"

namespace chancery::meaning {

/// A word, one that stands for it, and how surely: above 0, at most 1.
struct WordPair {
    std::string from, to;
    float weight = 0;
};

/// Fewer pairs of texts teach nothing.
constexpr std::size_t least_aligned = 500;

/// What is too little to tell a pair from chance.
struct LeastEvidence {
    std::uint32_t texts_holding = 3;  ///< of either word
    float weight = 0.1F;
};

/// What is said of words on purpose, not found in texts: every line of a dictionary counts, and a
/// word that much stands for ("build") says little of each.
constexpr LeastEvidence of_dictionaries = {1, 0.03F};

/// Pairs in the order of bytes of `from` and `to`. Text n of one
/// side says what text n of the other does. The same texts give the same pairs.
std::vector<WordPair> translations(const Texts& from, const Texts& to,
                                   const LeastEvidence& least = {});

}  // namespace chancery::meaning
