// SPDX-License-Identifier: GPL-2.0-or-later
//
// Makes the shelves of a new generation: what stays of the one before and the segments of this run,
// joined by one compaction a language. Untouched languages are shared.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/index/generation.hpp"
#include "indexer/ingest/claims.hpp"
#include "indexer/ingest/vectors.hpp"

namespace chancery::ingest {

struct ShelfRequest {
    index::NewGeneration& generation;
    const std::optional<index::Snapshot>& previous;
    const std::vector<BatchResult>& batches;
    const std::vector<LostClaim>& lost;
    std::set<std::string>
        dropped;  ///< editions that the generation before has and this one not: "A/RES/76/19@en"
    Learning learning = Learning::automatic;
};

/// Counts of a shelf: facts of the manifest.
using Facts = std::map<std::string, std::string>;

/// Error `system` when something cannot be written.
Result<Facts> make_shelves(const ShelfRequest& request);

}  // namespace chancery::ingest
