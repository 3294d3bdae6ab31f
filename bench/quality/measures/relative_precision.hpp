// SPDX-License-Identifier: GPL-2.0-or-later
//
// Relative precision at k: precision divided by the best precision that k documents can have, which
// is precision up to R documents and recall beyond. Source: trec_eval 9, relative_P.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// relative_P at a cutoff; 0 where nothing is relevant.
double relative_precision(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
