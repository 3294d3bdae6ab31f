// SPDX-License-Identifier: GPL-2.0-or-later
//
// Measures of gain besides nDCG@k, with gains that can be told: nDCG over the whole ranking; nDCG
// averaged at the relevant documents (ndcg_rel); nDCG averaged where the ideal ranking steps down
// to a lower gain (Rndcg); G, where a document is discounted by how far the ranking is behind the
// ideal one; and binG, its binary form: 1/R sum 1 / log2(2 + nonrelevant above). Sources: K.
// Järvelin, J. Kekäläinen, ACM TOIS 20(4), 2002 for nDCG; the others are experiments of C. Buckley
// described in trec_eval 9.
#pragma once

#include <span>

#include "bench/quality/measures/gain_levels.hpp"
#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// ndcg with gains told.
double full_gain(const JudgedRanking& ranking, std::span<const GainLevel> set);

/// ndcg_rel.
double gain_at_relevant(const JudgedRanking& ranking, std::span<const GainLevel> set);

/// Rndcg; 0 where no document is at least `relevant`.
double gain_at_levels(const JudgedRanking& ranking, std::span<const GainLevel> set, long relevant);

/// G.
double gain_behind_ideal(const JudgedRanking& ranking, std::span<const GainLevel> set);

/// binG.
double binary_gain(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
