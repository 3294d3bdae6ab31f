// SPDX-License-Identifier: GPL-2.0-or-later
//
// Measures of preferences, by trec_eval 9: the share of preferences that a ranking fulfils, over
// all of a topic (simp), averaged over pairs of documents (pair) or over judgement groups (avgjg),
// each over all pairs, over those of which at least one document was retrieved (imp), or both were
// (ret). Source: B. Carterette, P. N. Bennett, D. M. Chickering, S. T. Dumais, "Here or There:
// Preference Judgments for Relevance", ECIR 2008; the definitions are C. Buckley's in trec_eval.
#pragma once

#include "bench/quality/scoring/preference_counts.hpp"

namespace chancery::quality {

/// Which pairs of documents count.
enum class Pairs { all, implied, retrieved };

/// prefs_num_prefs_poss.
double preferences_possible(const PreferenceCounts& counts);

/// prefs_num_prefs_ful.
double preferences_fulfilled(const PreferenceCounts& counts);

/// prefs_num_prefs_ful_ret.
double preferences_fulfilled_retrieved(const PreferenceCounts& counts);

/// prefs_simp: fulfilled over possible.
template <Pairs Which>
double preference_ratio(const PreferenceCounts& counts);

/// prefs_pair: the ratio of each pair, averaged over pairs.
template <Pairs Which>
double preference_pairs(const PreferenceCounts& counts);

/// prefs_avgjg: the ratio of each group, averaged over groups.
template <Pairs Which>
double preference_groups(const PreferenceCounts& counts);

/// prefs_avgjg_Rnonrel: the same with as many nonrelevant documents as relevant ones.
template <Pairs Which>
double preference_even_groups(const PreferenceCounts& counts);

}  // namespace chancery::quality
