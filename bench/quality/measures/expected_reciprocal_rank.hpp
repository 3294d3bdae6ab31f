// SPDX-License-Identifier: GPL-2.0-or-later
//
// Expected reciprocal rank: the reader goes down the ranking and stops at a document with the
// probability (2^g - 1) / 2^G, g being its relevance and G the highest grade: ERR@k = sum over r <=
// k of 1/r P(r) product over those above of (1 - P). Source: O. Chapelle, D. Metzler, Y. Zhang, P.
// Grinspan, "Expected Reciprocal Rank for Graded Relevance", CIKM 2009. As gdeval and ir_measures
// have it, G is 4 whatever the judgements hold.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// ERR and ERR@k.
double expected_reciprocal_rank(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
