// SPDX-License-Identifier: GPL-2.0-or-later
//
// One ranking out of several. Reciprocal rank fusion: score = sum over runs of 1 / (k + rank), k 60
// (G. V. Cormack, C. L. A. Clarke, S. Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and
// individual Rank Learning Methods", SIGIR 2009). CombSUM adds scores, CombMNZ multiplies that by
// the number of runs that found the document (E. A. Fox, J. A. Shaw, "Combination of Multiple
// Searches", TREC-2, 1994). Scores of different runs are made comparable by topic first: minmax
// (J. H. Lee, "Analyses of Multiple Evidence Combination", SIGIR 1997) or zscore (M. Montague, J.
// A. Aslam, "Relevance Score Normalization for Metasearch", CIKM 2001), or not at all.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bench/quality/formats/run.hpp"
#include "bench/quality/formats/run_lines.hpp"

namespace chancery::quality {

enum class FusionMethod { rrf, comb_sum, comb_mnz };
enum class Normalisation { minmax, zscore, none };

struct Fusion {
    FusionMethod method = FusionMethod::rrf;
    Normalisation normalisation = Normalisation::minmax;  ///< not used by rrf
    std::uint64_t k = 60;                                 ///< of rrf
};

/// A fused topic; documents are best first, equal scores by ascending document.
struct FusedRanking {
    std::string_view topic;
    std::vector<Scored> documents;
};

/// Fuses all topics of all runs, in byte order; a document that stands twice in a run counts at its
/// better rank. The views of topics look into the runs.
std::vector<FusedRanking> fuse_runs(std::span<const Run> runs, const Fusion& fusion);

}  // namespace chancery::quality
