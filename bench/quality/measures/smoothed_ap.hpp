// SPDX-License-Identifier: GPL-2.0-or-later
//
// Average precision on a scale that averages better over topics: log of the odds of the sum of
// precisions, each side with one added: log((1 + S) / (1 + R - S)). Source: S. Robertson, "On
// Smoothing Average Precision", ECIR 2012. trec_eval calls it yaap.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// yaap.
double smoothed_average_precision(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
