// SPDX-License-Identifier: GPL-2.0-or-later
//
// Interpolated precision at a recall x: the best precision at any rank from which x of the relevant
// documents have been found on, x R rounded as trec_eval 9 does it: floor(x R + 0.9). Source: C. J.
// van Rijsbergen, Information Retrieval, 2nd edition, 1979, chapter 7. Eleven of them averaged are
// 11pt_avg. Of an empty ranking the value at recall 0 is 0 / 0: trec_eval prints nan, ir_measures
// 0.
#pragma once

#include <span>
#include <vector>

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// IPrec@x; 0 of an empty ranking.
double interpolated_precision(const JudgedRanking& ranking, const Parameters& parameters);

/// One value a recall; `recalls` ascend. Of an empty ranking the values at recall 0 are NaN.
std::vector<double> interpolated_precisions(const JudgedRanking& ranking, long relevant,
                                            std::span<const double> recalls);

}  // namespace chancery::quality
