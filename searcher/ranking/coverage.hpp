// SPDX-License-Identifier: GPL-2.0-or-later
//
// How much of a question the passages of a shelf hold: the share of its weight that the passage
// covers which covers most. A paraphrase avoids the texts' words, so little of it is covered.
#pragma once

#include "indexer/index/open.hpp"
#include "searcher/query/meaning.hpp"

namespace chancery::ranking {

/// What the passage covers that covers most.
struct Coverage {
    /// Share of the question's weight, 0 to 1. Paraphrases have .26 to .49, short questions in the
    /// texts' words .6 and more.
    double share = 0;
    /// That weight in words that one passage alone holds: long questions cover much of what tells
    /// and little of the whole.
    double rare_words = 0;
};

/// Function words cover nothing, as if they had not been typed. Words of titles count at half, and
/// what the table of expansions has for a word covers it.
Coverage greatest_coverage(const index::Shelf& shelf, const query::Meaning& meaning);

/// Words in a larger share of the passages than this cover nothing.
constexpr double greatest_covering_share = 0.2;

}  // namespace chancery::ranking
