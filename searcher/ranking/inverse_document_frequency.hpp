// SPDX-License-Identifier: GPL-2.0-or-later
//
// The inverse document frequency of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009) in the form that never falls below zero, ln(1 + (N - n + 0.5)
// / (n + 0.5)), as Lucene has it.
#pragma once

#include <cmath>

namespace chancery::ranking {

/// Weight of a word that `holding` of `all` passages hold.
inline double inverse_document_frequency(double all, double holding) {
    return std::log(1.0 + (all - holding + 0.5) / (holding + 0.5));
}

}  // namespace chancery::ranking
