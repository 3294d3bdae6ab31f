// SPDX-License-Identifier: GPL-2.0-or-later
//
// How much more often two words stand near each other than chance would have it: positive pointwise
// mutual information within a window, near neighbours counting more, frequent contexts damped by a
// power. After Levy, Goldberg and Dagan, "Improving Distributional Similarity with Lessons Learned
// from Word Embeddings", TACL 2015.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/meaning/matrix.hpp"

namespace chancery::meaning {

/// Words on either side that are neighbours; the n-th counts 1/n.
constexpr std::size_t window = 5;

/// Power of a context's frequency in its probability.
constexpr double context_power = 0.75;

/// Association of words 0 to `words`-1; `occurrences` as Texts has them. The same input gives the
/// same bytes: counts are whole numbers.
Sparse association(const std::vector<std::uint32_t>& occurrences, std::size_t words);

}  // namespace chancery::meaning
