// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words and meaning joined by how sure the words are: where some passage covers most of the
// question's weight, or several of its rare words, words count and nearness does not; nor where
// even the nearest passage is far. A sum that is fixed is good on one kind of question only
// (figures: bench/quality/README.md).
#pragma once

#include <optional>
#include <vector>

#include "indexer/meaning/vectors.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/ranking/rank.hpp"

namespace chancery::ranking {

/// How sure the words of a question are, by the passages that hold them, and how sure nearness is.
struct Sureness {
    /// Greatest share of the question's weight that a passage covers, 0 to 1. Paraphrases have .26
    /// to .49, short questions in the texts' words .6 and more.
    double coverage = 0;
    /// That weight in words that one passage alone holds: long questions cover much of what tells
    /// and little of the whole.
    double rare_words = 0;
    /// Nearness of the nearest passage, with half of its title's: .85 to 1.2 where the library is
    /// about what is asked, .75 and less where its words were learned from texts about other
    /// things.
    double nearest = 1;
};

/// Share of words in a score, 0 to 1: the square of the coverage, or what the rare words covered
/// say, rising evenly between these bounds, whichever is more; and what nearness leaves to them,
/// which is nothing where a passage is near and all where none is (figures:
/// bench/quality/README.md). Words that no passage holds have no share.
constexpr double few_rare_words = 1.2, enough_rare_words = 2.2;
constexpr double far_in_meaning = 0.65, near_in_meaning = 0.8;
double words_share(const Sureness& sureness);

/// What speaks for an entry; the sum is its score.
struct Shares {
    double words = 0, meaning = 0;
};

struct Joined {
    Ranking ranking;
    std::vector<Shares> shares;  ///< of each entry
    Sureness sureness;
    double words_share = 1;  ///< of the scores, words_share() of that
};

/// Ranks every passage, or those that `within` lets in; words by the request's model. Error
/// `index`: damaged.
Result<Joined> rank_joined(const index::Shelf& shelf, const query::Meaning& meaning,
                           const meaning::Vectors& vectors, const RankRequest& request,
                           const std::optional<Xapian::Query>& within);

}  // namespace chancery::ranking
