// SPDX-License-Identifier: GPL-2.0-or-later
//
// Rank-biased precision: the reader looks at the next document with probability p: RBP = (1 - p)
// sum over ranks r of gain(r) p^(r-1), a document having gain 1 or 0 by `rel`. Source: A. Moffat,
// J. Zobel, "Rank-biased precision for measurement of retrieval effectiveness", ACM TOIS 27(1),
// 2008.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// RBP(p) and RBP(p)@k.
double rank_biased_precision(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
