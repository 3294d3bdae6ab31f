// SPDX-License-Identifier: GPL-2.0-or-later
//
// Average precision: precision at each relevant document that was retrieved, summed and divided by
// the number of relevant documents. AP = 1/R sum over relevant ranks r of (relevant up to r) / r.
// Source: C. Buckley, E. M. Voorhees, "Retrieval System Evaluation", in TREC: Experiment and
// Evaluation in Information Retrieval, MIT Press 2005, chapter 3. AP@k counts the first k ranks and
// divides by all relevant documents still (trec_eval's map_cut).
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// AP and AP@k; 0 where nothing is relevant.
double average_precision(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
