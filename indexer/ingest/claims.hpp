// SPDX-License-Identifier: GPL-2.0-or-later
//
// One edition, one source: where several files give the same symbol in the same language (twins in
// two folders, a wrong symbol on a cover), the least doubtful is taken, of equals the first by
// path. The others are recorded as duplicates and their entries dropped.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/ingest/batch.hpp"

namespace chancery::ingest {

/// A claim whose entries have to go from its segment.
struct LostClaim {
    std::size_t batch = 0;
    Claim claim;
};

struct Settlement {
    std::vector<LostClaim> lost;
    std::set<std::string> replaced;  ///< editions whose entries in the generation before have to go
};

/// Settles the claims of a run against each other and against the sources that are kept; marks the
/// losers in `sources` (new ones, in the order of tasks) and `kept`.
Settlement settle_claims(const std::vector<BatchResult>& batches,
                         std::vector<index::Source>& sources, std::vector<index::Source>& kept);

}  // namespace chancery::ingest
