// SPDX-License-Identifier: GPL-2.0-or-later
//
// Directions of words as rows of numbers to reckon with, and back in eight bits.
#pragma once

#include <vector>

#include "indexer/meaning/matrix.hpp"
#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// A row a word, of length 1.
Dense rows_of(const std::vector<LearnedWord>& words);

/// The words with other directions, a row each, of any length.
std::vector<LearnedWord> turned(std::vector<LearnedWord> words, const Dense& rows);

}  // namespace chancery::meaning
