// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words and meaning joined by how sure the words are: where some passage covers most of the
// question's weight, or several of its rare words, words lead; where the passages that words find
// are near in meaning too, both count; where the nearest passages are much nearer than any that
// words find, words have missed. A sum that is fixed is good on one kind of question only (figures:
// bench/quality/README.md).
#pragma once

#include <optional>
#include <vector>

#include "indexer/meaning/vectors.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/ranking/coverage.hpp"
#include "searcher/ranking/rank.hpp"

namespace chancery::ranking {

/// How sure the words of a question are.
struct Sureness {
    Coverage coverage;
    /// Nearness, words aligned, of the nearest of the ten passages that words rank first, over that
    /// of the nearest of all: 1 where words and meaning agree, .85 in the middle of
    /// paraphrases.
    double agreement = 0;
    /// How far the nearest passage stands out from all, in standard deviations of their nearness:
    /// 4.5 to 7 where the library is about what is asked, 3.2 to 4 where its
    /// words were learned from texts about other things. Few passages do not tell.
    double standing_out = 5;
};

/// What has how much of a score; together 1.
struct Rule {
    /// Words that cover the question: words at `covering_words`, nearness helps among passages that
    /// hold the same words.
    double coverage = 0;
    /// Words and nearness that agree: both count, each from its thousandth passage on, since the
    /// nearest lie closer together than the best by words; words at `agreeing_words`.
    double agreement = 0;
    double nearness = 0;

    double words() const;
};

/// The cube of the coverage, or what the rare words covered say, rising evenly between these
/// bounds, whichever is more, speaks for coverage; so does nearness that tells nothing apart. Of
/// the rest agreement has what rises evenly between its bounds, unless no passage holds a word of
/// the question (figures: bench/quality/README.md).
constexpr double few_rare_words = 1.5, enough_rare_words = 2.5;
constexpr double least_agreement = 0.94, full_agreement = 1;
constexpr double not_standing_out = 3.6, well_standing_out = 4.6;
constexpr double covering_words = 0.75, agreeing_words = 0.6;
Rule rule_of(const Sureness& sureness);

/// What speaks for an entry; the sum is its score.
struct Shares {
    double words = 0, meaning = 0;
};

struct Joined {
    Ranking ranking;
    std::vector<Shares> shares;  ///< of each entry
    Sureness sureness;
    Rule rule{.coverage = 1};  ///< of the scores, rule_of() that
};

/// Ranks every passage, or those that `within` lets in, which has all that the words may match;
/// words by the request's model. Error
/// `index`: damaged.
Result<Joined> rank_joined(const index::Shelf& shelf, const query::Meaning& meaning,
                           const meaning::Vectors& vectors, const RankRequest& request,
                           const std::optional<Xapian::Query>& within);

}  // namespace chancery::ranking
