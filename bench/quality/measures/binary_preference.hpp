// SPDX-License-Identifier: GPL-2.0-or-later
//
// Binary preference: over the relevant documents retrieved, the share of judged nonrelevant ones
// that do not stand above: bpref = 1/R sum (1 - min(n, R) / min(N, R)), n being the judged
// nonrelevant documents above, N all judged nonrelevant ones. Documents without judgement count for
// nothing. Source: C. Buckley, E. M. Voorhees, "Retrieval evaluation with incomplete information",
// SIGIR 2004, as corrected in trec_eval 8 and later.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// Bpref; 0 where nothing is relevant.
double binary_preference(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
