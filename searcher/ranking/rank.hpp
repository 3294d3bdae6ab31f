// SPDX-License-Identifier: GPL-2.0-or-later
//
// rank(): the one door between what a query means and which entries answer it, in order.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/ranking/model.hpp"

namespace chancery::ranking {

struct RankRequest {
    std::size_t first = 0, count = 10;
    bool collapse = true;  ///< of passages with the same words, the best one only
    Model model = fast_model();
};

struct RankedEntry {
    Xapian::docid entry = 0;
    double score = 0;
};

struct Ranking {
    std::vector<RankedEntry> entries;
    std::size_t total = 0;  ///< passages that match, reprints counted
    bool exact = true;      ///< whether total is counted or estimated
};

/// Matches counted up to this number; more are estimated.
constexpr std::size_t max_counted = 2'000;

/// A phrase is sought in every passage that holds its words where these are fewer; else the total
/// is estimated from the first of them.
constexpr std::size_t max_checked = 1'000, checked_for_estimate = 500;

/// Entries in falling order of score; of equals those of the earlier work first, then in the order
/// of symbols, then of the document. Error `index`: damaged.
Result<Ranking> rank(const index::Shelf& shelf, const query::Meaning& meaning,
                     const RankRequest& request);

}  // namespace chancery::ranking
