// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words and meaning joined by coverage: the more of the question's weight the own words of some
// passage cover, the more words count, and the less nearness does. A sum that is fixed is good on
// one kind of question only (figures: bench/quality/README.md).
#pragma once

#include <optional>
#include <vector>

#include "indexer/meaning/vectors.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/ranking/rank.hpp"

namespace chancery::ranking {

/// Share of words in a score: the square of the coverage where that is small, all of it from the
/// second bound on, and in between rising evenly from one to the other (figures:
/// bench/quality/README.md). Paraphrases have .26 to .49, questions in the texts' words .6 and
/// more.
constexpr double small_coverage = 0.4, full_coverage = 0.6;
double words_share(double coverage);

/// What speaks for an entry; the sum is its score.
struct Shares {
    double words = 0, meaning = 0;
};

struct Joined {
    Ranking ranking;
    std::vector<Shares> shares;  ///< of each entry
    double coverage = 0;         ///< of the question by the passage that covers most of it, 0 to 1
    double words_share = 1;      ///< of the scores, words_share() of that coverage
};

/// Ranks every passage, or those that `within` lets in; words by the request's model. Error
/// `index`: damaged.
Result<Joined> rank_joined(const index::Shelf& shelf, const query::Meaning& meaning,
                           const meaning::Vectors& vectors, const RankRequest& request,
                           const std::optional<Xapian::Query>& within);

}  // namespace chancery::ranking
