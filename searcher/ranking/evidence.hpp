// SPDX-License-Identifier: GPL-2.0-or-later
//
// The scorer: passages that hold at least one of some words, with the BM25 score of all of them
// plus what the title of their work says. It is one Xapian posting source, so that Xapian's matcher
// does filtering, collapsing and the top k around it (engine.md section 4.3), and it skips what
// cannot reach the top (MaxScore: Turtle and Flood, "Query Evaluation: Strategies and
// Optimizations", 1995). Lengths come from the shelf's array, not from Xapian, where they cost most
// of a query's time.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"

namespace chancery::ranking {

/// Share of a word's weight that it adds when it stands in the work's title.
constexpr double title_share = 0.4;

/// Which passages evidence_query() matches.
enum class Reach {
    evidence,  ///< those that hold one of the forms
    all,       ///< every passage; those that hold none have no score
};

/// A query that scores passages by these ranked forms; a form given twice counts twice.
Xapian::Query evidence_query(const index::Shelf& shelf, const std::vector<std::string>& evidence,
                             Reach reach = Reach::evidence);

/// A query that matches every passage, those of the latest works first: the order where no word
/// tells one.
Xapian::Query recency_query(const index::Shelf& shelf);

}  // namespace chancery::ranking
