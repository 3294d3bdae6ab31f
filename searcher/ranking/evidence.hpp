// SPDX-License-Identifier: GPL-2.0-or-later
//
// The scorer: passages that hold at least one of some words, with what the model's weighting gives
// for all of them, plus what the title of their work and the forms as typed say. It is one Xapian
// posting source, so that Xapian's matcher does filtering, collapsing and the top k around it
// (engine.md section 4.3), and it skips what cannot reach the top (MaxScore: Turtle and Flood,
// "Query Evaluation: Strategies and Optimizations", 1995). Lengths come from the shelf's array, not
// from Xapian, where they cost most of a query's time.
#pragma once

#include <memory>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "searcher/ranking/model.hpp"
#include "searcher/ranking/query_words.hpp"

namespace chancery::ranking {

/// Which passages evidence_query() matches.
enum class Reach {
    evidence,  ///< those that hold one of the ranked forms
    all,       ///< every passage; those that hold none have no score
};

/// Passages with their scores by these words, in rising order of their numbers; nullptr where no
/// passage can match.
std::unique_ptr<Xapian::PostingSource> evidence_source(const index::Shelf& shelf,
                                                       const QueryWords& words, const Model& model,
                                                       Reach reach = Reach::evidence);

/// The same as a query.
Xapian::Query evidence_query(const index::Shelf& shelf, const QueryWords& words, const Model& model,
                             Reach reach = Reach::evidence);

/// What a passage of average length would score that held each ranked form once; of a form that no
/// passage holds, what it would weigh in one.
double full_score(const index::Shelf& shelf, const QueryWords& words, const Model& model);

/// A query that matches every passage, those of the latest works first: the order where no word
/// tells one.
Xapian::Query recency_query(const index::Shelf& shelf);

}  // namespace chancery::ranking
