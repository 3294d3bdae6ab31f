// SPDX-License-Identifier: GPL-2.0-or-later
//
// One topic's ranking as measures see it: the relevance of each retrieved document in order of
// rank, and how many documents were judged with each relevance. Names of documents are gone by
// then, so a measure is a function of numbers. Judging follows trec_eval 9: documents beyond
// `most_documents` are cut after sorting; with `judged_only` unjudged ones are taken out after
// that.
#pragma once

#include <limits>
#include <string_view>
#include <vector>

#include "bench/quality/formats/qrels.hpp"
#include "bench/quality/formats/run.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// Relevance of a retrieved document that the qrels do not name, and of one that they name with a
/// negative value (in the pool, but not judged).
constexpr long not_in_pool = -1, not_judged = -2;

/// How many documents were judged with one relevance, retrieved or not.
struct Level {
    long relevance = 0;
    long documents = 0;
};

struct JudgedRanking {
    std::vector<long> relevance;  ///< of each retrieved document, best first
    std::vector<Level> levels;    ///< from 0, ascending, only those that occur
    long in_pool_not_judged = 0;  ///< documents that the qrels name with a negative value

    long retrieved() const { return static_cast<long>(relevance.size()); }
    /// Documents judged at least `least` relevant, retrieved or not.
    long relevant(long least) const;
    /// Documents judged, but less than `least` relevant.
    long judged_nonrelevant(long least) const;
    /// Retrieved documents judged at least `least` relevant.
    long relevant_retrieved(long least) const;
};

struct Judging {
    long most_documents = std::numeric_limits<long>::max();  ///< trec_eval's -M
    bool judged_only = false;                                ///< trec_eval's -J
};

/// Joins a topic's judgements with its ranking (both sorted as their readers leave them). Error
/// `input` for a document that is judged or retrieved twice.
Result<JudgedRanking> judge(const JudgedTopic& topic, const Ranking& ranking,
                            const Judging& judging = {});

}  // namespace chancery::quality
