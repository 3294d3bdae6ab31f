// SPDX-License-Identifier: GPL-2.0-or-later
//
// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009,
// formula 3.15) with the inverse document frequency that never falls below zero, ln(1 + (N - n +
// 0.5) / (n + 0.5)), as Lucene has it.
#pragma once

#include <cmath>

namespace chancery::ranking {

/// Parameters; the values are the usual ones, and the best found on nine collections of judged
/// topics within what cross-validation can tell.
constexpr double k1 = 1.2, b = 0.75;

/// Weight of a word that `holding` of `all` passages hold.
inline double inverse_document_frequency(double all, double holding) {
    return std::log(1.0 + (all - holding + 0.5) / (holding + 0.5));
}

/// The factor of term frequency and length, between 0 and k1 + 1. `relative_length` is the
/// passage's length over the average one.
inline double saturation(double term_frequency, double relative_length) {
    const double normalised = k1 * (1 - b + b * relative_length);
    return term_frequency * (k1 + 1) / (term_frequency + normalised);
}

}  // namespace chancery::ranking
