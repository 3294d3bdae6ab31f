// SPDX-License-Identifier: GPL-2.0-or-later
//
// Precision at k: relevant documents among the first k, divided by k whether so many were retrieved
// or not. Source: C. J. van Rijsbergen, Information Retrieval, 2nd edition, 1979, chapter 7.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// P@k.
double precision(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
