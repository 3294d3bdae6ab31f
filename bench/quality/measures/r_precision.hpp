// SPDX-License-Identifier: GPL-2.0-or-later
//
// Precision after R documents, R being the number of relevant ones; there precision and recall are
// equal. Rprec_mult measures it after multiples of R: a cutoff m stands for floor(m R + 0.9)
// documents. Source: C. Buckley, E. M. Voorhees, "Retrieval System Evaluation", in TREC, MIT Press
// 2005, chapter 3; rounding as in trec_eval 9.
#pragma once

#include <span>
#include <vector>

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// Rprec; 0 where nothing is relevant or retrieved.
double r_precision(const JudgedRanking& ranking, const Parameters& parameters);

/// Rprec_mult: one value a multiple of R. `multiples` ascend.
std::vector<double> precisions_at_multiples(const JudgedRanking& ranking, long relevant,
                                            std::span<const double> multiples);

}  // namespace chancery::quality
