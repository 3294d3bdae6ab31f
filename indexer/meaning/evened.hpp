// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words spread more evenly: a few directions that nearly all words share in some measure have the
// say in nearness and tell little apart (Mu and Viswanath, "All-but-the-Top: Simple and Effective
// Postprocessing for Word Representations", ICLR 2018, who take the strongest out; here each is
// lessened by how strong it is). Figures: bench/quality/README.md.
#pragma once

#include <vector>

#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// How strong a principal direction is is raised to this power: 1 leaves all as it is, 0 makes all
/// alike.
constexpr double evening_power = 0.75;

/// `words` with their directions spread more evenly; their weights stay. The same words give the
/// same bytes.
std::vector<LearnedWord> evened(std::vector<LearnedWord> words, double power = evening_power);

}  // namespace chancery::meaning
