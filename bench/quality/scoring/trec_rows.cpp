// SPDX-License-Identifier: GPL-2.0-or-later
//
// The rows themselves, and the few lines between a row and the formula it names.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "bench/quality/measures/average_precision.hpp"
#include "bench/quality/measures/binary_preference.hpp"
#include "bench/quality/measures/counts.hpp"
#include "bench/quality/measures/gain.hpp"
#include "bench/quality/measures/gain_variants.hpp"
#include "bench/quality/measures/inferred_ap.hpp"
#include "bench/quality/measures/interpolated_precision.hpp"
#include "bench/quality/measures/precision.hpp"
#include "bench/quality/measures/r_precision.hpp"
#include "bench/quality/measures/recall.hpp"
#include "bench/quality/measures/reciprocal_rank.hpp"
#include "bench/quality/measures/relative_precision.hpp"
#include "bench/quality/measures/sets.hpp"
#include "bench/quality/measures/smoothed_ap.hpp"
#include "bench/quality/measures/success.hpp"
#include "bench/quality/scoring/preference_measures.hpp"
#include "bench/quality/scoring/trec_measures.hpp"

namespace chancery::quality {
namespace {

using Numbers = std::span<double>;

Parameters parameters_of(const TrecTopic& topic) {
    Parameters parameters;
    parameters.relevant = topic.relevant;
    return parameters;
}

template <auto Formula>
Result<void> single(const TrecTopic& topic, const TrecSetting&, Numbers values) {
    values[0] = Formula(*topic.judged, parameters_of(topic));
    return {};
}

template <auto Formula>
Result<void> at_cutoffs(const TrecTopic& topic, const TrecSetting& setting, Numbers values) {
    auto parameters = parameters_of(topic);
    for (std::size_t i = 0; i < values.size(); ++i) {
        parameters.cutoff = static_cast<long>(setting.numbers[i]);
        values[i] = Formula(*topic.judged, parameters);
    }
    return {};
}

template <auto Formula>
Result<void> logarithm(const TrecTopic& topic, const TrecSetting&, Numbers values) {
    const double value = Formula(*topic.judged, parameters_of(topic));
    values[0] = std::log(std::max(value, least_geometric));
    return {};
}

template <auto Formula>
Result<void> with_gains(const TrecTopic& topic, const TrecSetting& setting, Numbers values) {
    values[0] = Formula(*topic.judged, setting.gains);
    return {};
}

Result<void> compute_r_gain(const TrecTopic& topic, const TrecSetting& setting, Numbers values) {
    values[0] = gain_at_levels(*topic.judged, setting.gains, topic.relevant);
    return {};
}

template <auto Formula>
Result<void> at_points(const TrecTopic& topic, const TrecSetting& setting, Numbers values) {
    const auto computed = Formula(*topic.judged, topic.relevant, setting.numbers);
    std::copy(computed.begin(), computed.end(), values.begin());
    return {};
}

Result<void> compute_points_mean(const TrecTopic& topic, const TrecSetting& setting,
                                 Numbers values) {
    const auto points = interpolated_precisions(*topic.judged, topic.relevant, setting.numbers);
    double sum = 0;
    for (auto point = points.rbegin(); point != points.rend(); ++point) sum += *point;
    values[0] = sum / static_cast<double>(points.size());
    return {};
}

Result<void> compute_set_f(const TrecTopic& topic, const TrecSetting& setting, Numbers values) {
    auto parameters = parameters_of(topic);
    parameters.beta = setting.numbers[0];
    values[0] = set_f(*topic.judged, parameters);
    return {};
}

Result<void> compute_utility(const TrecTopic& topic, const TrecSetting& setting, Numbers values) {
    const auto& weights = setting.numbers;
    if (weights.size() != 4) {
        return fail(Kind::usage, "utility", "it takes four weights",
                    "write utility.1,-1,0,0, for example");
    }
    const long both = topic.judged->relevant_retrieved(topic.relevant);
    const long retrieved = topic.judged->retrieved(),
               relevant = topic.judged->relevant(topic.relevant);
    values[0] = weights[0] * static_cast<double>(both) +
                weights[1] * static_cast<double>(retrieved - both) +
                weights[2] * static_cast<double>(relevant - both) +
                weights[3] * static_cast<double>(topic.documents_in_collection + both - retrieved -
                                                 relevant);
    return {};
}

Result<void> count_judged_nonrelevant(const TrecTopic& topic, const TrecSetting&, Numbers values) {
    const auto found = std::ranges::count_if(
        topic.judged->relevance, [&](long value) { return value >= 0 && value < topic.relevant; });
    values[0] = static_cast<double>(found);
    return {};
}

/// A measure of one judgement group averaged over the groups.
template <TrecCompute OfGroup>
Result<void> over_groups(const TrecTopic& topic, const TrecSetting& setting, Numbers values) {
    std::vector<double> of_group(values.size());
    for (const JudgedRanking& group : topic.groups) {
        TrecTopic part = topic;
        part.judged = &group;
        auto computed = OfGroup(part, setting, of_group);
        if (!computed) return computed;
        for (std::size_t i = 0; i < values.size(); ++i) values[i] += of_group[i];
    }
    if (topic.groups.size() > 1) {
        for (double& value : values) value /= static_cast<double>(topic.groups.size());
    }
    return {};
}

template <auto Formula>
Result<void> of_preferences(const TrecTopic& topic, const TrecSetting&, Numbers values) {
    values[0] = Formula(*topic.preferences);
    return {};
}

constexpr auto cutoffs = std::to_array<double>({5, 10, 15, 20, 30, 100, 200, 500, 1000});
constexpr auto success_cutoffs = std::to_array<double>({1, 5, 10});
constexpr auto recalls =
    std::to_array<double>({0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0});
constexpr auto multiples =
    std::to_array<double>({0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 1.8, 2.0});
constexpr auto ten = std::to_array<double>({10});
constexpr auto one = std::to_array<double>({1});
constexpr auto utility_weights = std::to_array<double>({1, -1, 0, 0});

using Source = TrecSource;
using Mean = TrecMean;
using Print = TrecPrint;
using P = TrecParameters;

constexpr auto rows = std::to_array<TrecRow>({
    {"runid", nullptr, Source::nothing, Mean::none, Print::run_tag, P::none, {}},
    {"num_q", nullptr, Source::nothing, Mean::topics, Print::whole_in_summary, P::none, {}},
    {"num_ret", single<count_retrieved>, Source::judgements, Mean::sum, Print::whole, P::none, {}},
    {"num_rel",
     single<count_relevant>,
     Source::judgements,
     Mean::relevant,
     Print::whole,
     P::none,
     {}},
    {"num_rel_ret",
     single<count_relevant_retrieved>,
     Source::judgements,
     Mean::sum,
     Print::whole,
     P::none,
     {}},
    {"map", single<average_precision>, Source::judgements, Mean::mean, Print::real, P::none, {}},
    {"gm_map",
     logarithm<average_precision>,
     Source::judgements,
     Mean::geometric,
     Print::real_in_summary,
     P::none,
     {}},
    {"Rprec", single<r_precision>, Source::judgements, Mean::mean, Print::real, P::none, {}},
    {"bpref", single<binary_preference>, Source::judgements, Mean::mean, Print::real, P::none, {}},
    {"recip_rank",
     single<reciprocal_rank>,
     Source::judgements,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"iprec_at_recall", at_points<interpolated_precisions>, Source::judgements, Mean::mean,
     Print::real, P::real_cutoffs, recalls},
    {"P", at_cutoffs<precision>, Source::judgements, Mean::mean, Print::real, P::whole_cutoffs,
     cutoffs},
    {"relstring", nullptr, Source::judgements, Mean::none, Print::relevance_string, P::reals, ten},
    {"recall", at_cutoffs<recall>, Source::judgements, Mean::mean, Print::real, P::whole_cutoffs,
     cutoffs},
    {"infAP",
     single<inferred_average_precision>,
     Source::judgements,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"gm_bpref",
     logarithm<binary_preference>,
     Source::judgements,
     Mean::geometric,
     Print::real_in_summary,
     P::none,
     {}},
    {"Rprec_mult", at_points<precisions_at_multiples>, Source::judgements, Mean::mean, Print::real,
     P::real_cutoffs, multiples},
    {"utility", compute_utility, Source::judgements, Mean::mean, Print::real, P::reals,
     utility_weights},
    {"11pt_avg", compute_points_mean, Source::judgements, Mean::mean, Print::real, P::reals,
     recalls},
    {"binG", single<binary_gain>, Source::judgements, Mean::mean, Print::real, P::none, {}},
    {"G", with_gains<gain_behind_ideal>, Source::judgements, Mean::mean, Print::real, P::gains, {}},
    {"ndcg", with_gains<full_gain>, Source::judgements, Mean::mean, Print::real, P::gains, {}},
    {"ndcg_rel",
     with_gains<gain_at_relevant>,
     Source::judgements,
     Mean::mean,
     Print::real,
     P::gains,
     {}},
    {"Rndcg", compute_r_gain, Source::judgements, Mean::mean, Print::real, P::gains, {}},
    {"ndcg_cut", at_cutoffs<normalised_gain>, Source::judgements, Mean::mean, Print::real,
     P::whole_cutoffs, cutoffs},
    {"map_cut", at_cutoffs<average_precision>, Source::judgements, Mean::mean, Print::real,
     P::whole_cutoffs, cutoffs},
    {"relative_P", at_cutoffs<relative_precision>, Source::judgements, Mean::mean, Print::real,
     P::whole_cutoffs, cutoffs},
    {"success", at_cutoffs<success>, Source::judgements, Mean::mean, Print::real, P::whole_cutoffs,
     success_cutoffs},
    {"set_P", single<set_precision>, Source::judgements, Mean::mean, Print::real, P::none, {}},
    {"set_relative_P",
     single<set_relative_precision>,
     Source::judgements,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"set_recall", single<set_recall>, Source::judgements, Mean::mean, Print::real, P::none, {}},
    {"set_map",
     single<set_average_precision>,
     Source::judgements,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"set_F", compute_set_f, Source::judgements, Mean::mean, Print::real, P::reals, one},
    {"num_nonrel_judged_ret",
     count_judged_nonrelevant,
     Source::judgements,
     Mean::sum,
     Print::whole,
     P::none,
     {}},
    {"prefs_num_prefs_poss",
     of_preferences<preferences_possible>,
     Source::preferences,
     Mean::sum,
     Print::whole,
     P::none,
     {}},
    {"prefs_num_prefs_ful",
     of_preferences<preferences_fulfilled>,
     Source::preferences,
     Mean::sum,
     Print::whole,
     P::none,
     {}},
    {"prefs_num_prefs_ful_ret",
     of_preferences<preferences_fulfilled_retrieved>,
     Source::preferences,
     Mean::sum,
     Print::whole,
     P::none,
     {}},
    {"prefs_simp",
     of_preferences<preference_ratio<Pairs::all>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_pair",
     of_preferences<preference_pairs<Pairs::all>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_avgjg",
     of_preferences<preference_groups<Pairs::all>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_avgjg_Rnonrel",
     of_preferences<preference_even_groups<Pairs::all>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_simp_ret",
     of_preferences<preference_ratio<Pairs::retrieved>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_pair_ret",
     of_preferences<preference_pairs<Pairs::retrieved>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_avgjg_ret",
     of_preferences<preference_groups<Pairs::retrieved>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_avgjg_Rnonrel_ret",
     of_preferences<preference_even_groups<Pairs::retrieved>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_simp_imp",
     of_preferences<preference_ratio<Pairs::implied>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_pair_imp",
     of_preferences<preference_pairs<Pairs::implied>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"prefs_avgjg_imp",
     of_preferences<preference_groups<Pairs::implied>>,
     Source::preferences,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"map_avgjg",
     over_groups<single<average_precision>>,
     Source::groups,
     Mean::mean,
     Print::real,
     P::none,
     {}},
    {"P_avgjg", over_groups<at_cutoffs<precision>>, Source::groups, Mean::mean, Print::real,
     P::whole_cutoffs, cutoffs},
    {"Rprec_mult_avgjg", over_groups<at_points<precisions_at_multiples>>, Source::groups,
     Mean::mean, Print::real, P::real_cutoffs, multiples},
    {"yaap",
     single<smoothed_average_precision>,
     Source::judgements,
     Mean::mean,
     Print::real,
     P::none,
     {}},
});

constexpr auto official = std::to_array<std::string_view>(
    {"runid", "num_q", "num_ret", "num_rel", "num_rel_ret", "map", "gm_map", "Rprec", "bpref",
     "recip_rank", "iprec_at_recall", "P"});
constexpr auto set = std::to_array<std::string_view>(
    {"runid", "num_q", "num_ret", "num_rel", "num_rel_ret", "utility", "set_P", "set_recall",
     "set_relative_P", "set_map", "set_F"});
constexpr auto all_trec = std::to_array<std::string_view>({"runid",
                                                           "num_q",
                                                           "num_ret",
                                                           "num_rel",
                                                           "num_rel_ret",
                                                           "map",
                                                           "gm_map",
                                                           "Rprec",
                                                           "bpref",
                                                           "recip_rank",
                                                           "iprec_at_recall",
                                                           "P",
                                                           "relstring",
                                                           "recall",
                                                           "infAP",
                                                           "gm_bpref",
                                                           "utility",
                                                           "11pt_avg",
                                                           "ndcg",
                                                           "relative_P",
                                                           "Rprec_mult",
                                                           "success",
                                                           "map_cut",
                                                           "ndcg_cut",
                                                           "ndcg_rel",
                                                           "Rndcg",
                                                           "binG",
                                                           "G",
                                                           "set_P",
                                                           "set_recall",
                                                           "set_relative_P",
                                                           "set_map",
                                                           "set_F",
                                                           "num_nonrel_judged_ret"});
constexpr auto prefs = std::to_array<std::string_view>(
    {"runid", "num_q", "prefs_num_prefs_poss", "prefs_num_prefs_ful", "prefs_num_prefs_ful_ret",
     "prefs_simp", "prefs_pair", "prefs_avgjg"});
constexpr auto all_prefs = std::to_array<std::string_view>(
    {"runid", "num_q", "prefs_num_prefs_poss", "prefs_num_prefs_ful", "prefs_num_prefs_ful_ret",
     "prefs_simp", "prefs_pair", "prefs_avgjg", "prefs_avgjg_Rnonrel", "prefs_simp_ret",
     "prefs_pair_ret", "prefs_avgjg_ret", "prefs_avgjg_Rnonrel_ret", "prefs_simp_imp",
     "prefs_pair_imp", "prefs_avgjg_imp"});
constexpr auto qrels_jg =
    std::to_array<std::string_view>({"runid", "num_q", "map_avgjg", "P_avgjg", "Rprec_mult_avgjg"});

}  // namespace

std::span<const TrecRow> trec_rows() {
    return rows;
}

std::span<const std::string_view> trec_group(std::string_view name) {
    if (name == "official") return official;
    if (name == "set") return set;
    if (name == "all_trec") return all_trec;
    if (name == "prefs") return prefs;
    if (name == "all_prefs") return all_prefs;
    if (name == "qrels_jg") return qrels_jg;
    return {};
}

}  // namespace chancery::quality
