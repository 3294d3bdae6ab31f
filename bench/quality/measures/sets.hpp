// SPDX-License-Identifier: GPL-2.0-or-later
//
// Measures of what was retrieved as a set, without order: precision r/n, recall r/R, their harmonic
// mean weighted by x, (x+1) P R / (R + x P), the product P R (set_map), precision relative to the
// best possible one, and utility, a weighted sum over the table of relevant or not, retrieved or
// not. Source: C. J. van Rijsbergen, Information Retrieval, 2nd edition, 1979, chapter 7; utility:
// D. D. Lewis, "The TREC-4 Filtering Track", 1995. The x of trec_eval weighs as written;
// ir_measures' beta likewise is handed to set_F as it is.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// SetP; 0 when nothing was retrieved.
double set_precision(const JudgedRanking& ranking, const Parameters& parameters);

/// SetR; 0 where nothing is relevant.
double set_recall(const JudgedRanking& ranking, const Parameters& parameters);

/// SetF with weight `beta`; 0 when no relevant document was retrieved.
double set_f(const JudgedRanking& ranking, const Parameters& parameters);

/// SetAP: precision times recall.
double set_average_precision(const JudgedRanking& ranking, const Parameters& parameters);

/// set_relative_P.
double set_relative_precision(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
