// SPDX-License-Identifier: GPL-2.0-or-later
//
// Discounted cumulative gain, normalised: DCG@k = sum over ranks r <= k of gain(r) / log2(r + 1),
// the gain being the relevance as judged; nDCG divides it by the DCG of the best possible order of
// all judged documents. Source: K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR
// techniques", ACM TOIS 20(4), 2002, with the discount of trec_eval 9 (ranks from 1 are
// discounted).
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// nDCG and nDCG@k; 0 where no document has a gain.
double normalised_gain(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
