// SPDX-License-Identifier: GPL-2.0-or-later
//
// What many measures count: how far down a ranking they look, how many relevant documents stand
// there, and the sum of precisions at these.
#pragma once

#include <cstddef>

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// How many retrieved documents count: the cutoff, or all where there are fewer or none is set.
std::size_t depth(const JudgedRanking& ranking, const Parameters& parameters);

/// Relevant documents among those that count.
long relevant_in_depth(const JudgedRanking& ranking, const Parameters& parameters);

/// Sum over the relevant documents in depth of (relevant ones up to its rank) / rank.
double precision_sum(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
