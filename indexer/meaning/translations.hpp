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

/// Words in fewer passages are paired by chance.
constexpr std::uint32_t least_texts_holding = 3;

/// Pairs in the order of bytes of `from` and `to`, of words that so many texts hold. Text n of one
/// side says what text n of the other does. The same texts give the same pairs.
std::vector<WordPair> translations(const Texts& from, const Texts& to,
                                   std::uint32_t least_holding = least_texts_holding);

}  // namespace chancery::meaning
