// SPDX-License-Identifier: GPL-2.0-or-later
//
// Counts that tell what a value rests on: topics, documents retrieved, relevant, relevant and
// retrieved; and Judged@k, the share of the first k ranks that were judged at all. Source:
// trec_eval 9; Judged: ir_measures (J. Lin, "The Neural Hype and Comparisons Against Weak
// Baselines", SIGIR Forum 52(2), 2018, tells why to look at it).
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// NumQ: 1 a topic.
double count_topic(const JudgedRanking& ranking, const Parameters& parameters);

/// NumRet; with rel, those that are so relevant.
double count_retrieved(const JudgedRanking& ranking, const Parameters& parameters);

/// NumRel.
double count_relevant(const JudgedRanking& ranking, const Parameters& parameters);

/// NumRelRet.
double count_relevant_retrieved(const JudgedRanking& ranking, const Parameters& parameters);

/// Judged@k: judged documents among the first k that were retrieved, divided by these.
double judged_share(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
