// SPDX-License-Identifier: GPL-2.0-or-later
//
// Recall at k: relevant documents among the first k, divided by all relevant documents. Source: C.
// J. van Rijsbergen, Information Retrieval, 2nd edition, 1979, chapter 7.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// R@k; 0 where nothing is relevant.
double recall(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
