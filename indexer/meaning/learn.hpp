// SPDX-License-Identifier: GPL-2.0-or-later
//
// From texts to directions: which words are learned, and where a text lies among them. Words that
// stand near the same words get near directions (association.hpp, factors.hpp); a text lies where
// its words point together, rarer ones pulling harder.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/meaning/quantised.hpp"
#include "indexer/meaning/texts.hpp"
#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// A word that occurs less often is not learned: it has too few neighbours to tell what it means.
constexpr std::size_t least_occurrences = 8;

/// Nor is a word that stands in a larger share of the texts: it tells nothing apart.
constexpr double greatest_share = 0.2;

/// Below this number of different texts nothing is learned. Chosen with care, not by a curve yet.
constexpr std::size_t least_texts = 2'000;

/// Words of the texts with their directions, in rising order of bytes; the same texts give the
/// same bytes.
std::vector<LearnedWord> learn(const Texts& texts);

/// Fewer texts do not tell which words are common among them.
constexpr std::size_t least_texts_to_tell = 200;

/// `words`, whoever taught or lent them, without those that stand in too large a share of the
/// texts: a table of translations has the articles of its language, too, and would have every
/// passage point their way.
std::vector<LearnedWord> without_common(std::vector<LearnedWord> words, const Texts& texts);

/// Where a text of these words lies; without length when none was learned. `places` are numbers of
/// the table, one an occurrence.
Vector placed(std::span<const std::size_t> places, const WordTable& words);

}  // namespace chancery::meaning
