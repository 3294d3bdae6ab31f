// SPDX-License-Identifier: GPL-2.0-or-later
//
// Passages that are near in meaning to passages at hand, of other works.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/results.hpp"

namespace chancery::results {

struct SimilarRequest {
    std::vector<Hit> passages;  ///< of one language, all of one work
    std::size_t first = 0, count = 10;
    bool collapse = true;  ///< of passages with the same words, the best one only
};

/// The passages nearest to where the given ones point together, nearest first; their score is the
/// cosine of the angle. Where nothing was learned in their language, or what was learned is
/// damaged, a note says so. Error `index`: the shelf is damaged.
Result<Results> similar(const index::Index& index, const SimilarRequest& request);

}  // namespace chancery::results
