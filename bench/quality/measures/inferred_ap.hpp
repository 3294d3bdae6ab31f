// SPDX-License-Identifier: GPL-2.0-or-later
//
// Inferred average precision: an estimate of average precision where only a random part of the pool
// was judged. At a relevant document of rank k: 1/k + (k-1)/k (pooled above / (k-1)) ((relevant
// above + e) / (judged above + 2 e)), e = 0.00001. Documents named with a negative relevance are in
// the pool and not judged. Source: E. Yilmaz, J. A. Aslam, "Estimating Average Precision with
// Incomplete and Imperfect Judgments", CIKM 2006.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// infAP; 0 where nothing is relevant.
double inferred_average_precision(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
