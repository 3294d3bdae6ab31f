// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of trec_eval 9.0.8's measures, in the order in which it prints them, with its names for
// groups of them (official, all_trec, set, prefs, all_prefs, qrels_jg). A row says what parameters
// it takes, what it is computed from, how topics are averaged and how a value is printed; formulas
// stand in measures/ and scoring/preference_counts.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bench/quality/measures/gain_levels.hpp"
#include "bench/quality/measures/judged_ranking.hpp"
#include "bench/quality/scoring/preference_counts.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// What stands behind the point in `-m NAME.PARAMETERS`, parted by commas.
enum class TrecParameters {
    none,
    whole_cutoffs,  ///< one value each, ascending
    real_cutoffs,   ///< likewise
    reals,          ///< they shape one value
    gains           ///< RELEVANCE=GAIN; they shape one value
};

/// What a measure is computed from.
enum class TrecSource { nothing, judgements, groups, preferences };

/// How the values of topics become one.
enum class TrecMean {
    mean,
    sum,
    relevant,  ///< a sum; with -c all that is judged above 0, whatever -l says
    geometric,
    topics,
    none
};

/// What is printed of a measure.
enum class TrecPrint { real, whole, real_in_summary, whole_in_summary, run_tag, relevance_string };

/// What one topic's measures are computed from; what the format of the judgements lacks is empty.
struct TrecTopic {
    const JudgedRanking* judged = nullptr;
    std::span<const JudgedRanking> groups = {};
    const PreferenceCounts* preferences = nullptr;
    long relevant = 1;
    long documents_in_collection = 0;
};

/// What a value of 0 counts in a geometric mean.
inline constexpr double least_geometric = 0.00001;

/// A measure's parameters as they were read.
struct TrecSetting {
    std::vector<double> numbers;
    std::vector<GainLevel> gains;
};

/// Computes a measure's values. Error `usage` for parameters that make no sense together.
using TrecCompute = Result<void> (*)(const TrecTopic&, const TrecSetting&, std::span<double>);

struct TrecRow {
    std::string_view name;
    TrecCompute compute = nullptr;  ///< null where there is nothing to compute
    TrecSource source = TrecSource::judgements;
    TrecMean mean = TrecMean::mean;
    TrecPrint print = TrecPrint::real;
    TrecParameters parameters = TrecParameters::none;
    std::span<const double> defaults = {};
};

/// All measures, in order of print.
std::span<const TrecRow> trec_rows();

/// Names of a group such as "official"; empty when there is no such group.
std::span<const std::string_view> trec_group(std::string_view name);

/// A measure that was asked for.
struct TrecMeasure {
    const TrecRow* row = nullptr;
    TrecSetting setting;
    std::vector<std::string> names;  ///< as printed, one a value
};

/// Does trec_eval know "NAME" or "NAME.PARAMETERS"?
bool is_trec_measure(std::string_view told);

/// The measures that were told ("official" when none is), in order of print. Error `input` for bad
/// parameters; every name must be known.
Result<std::vector<TrecMeasure>> choose_trec_measures(std::span<const std::string> told);

}  // namespace chancery::quality
