// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reciprocal rank: 1 / rank of the first relevant document, 0 when none was retrieved (among the
// first k). Source: P. B. Kantor, E. M. Voorhees, "The TREC-5 Confusion Track", Information
// Retrieval 2, 2000.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// RR and RR@k.
double reciprocal_rank(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
