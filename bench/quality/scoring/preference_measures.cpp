// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/scoring/preference_measures.hpp"

#include <cstddef>

namespace chancery::quality {
namespace {

/// Fulfilled and possible preferences of which a measure is made.
struct Ratio {
    long fulfilled = 0, possible = 0;

    double value() const { return static_cast<double>(fulfilled) / static_cast<double>(possible); }
};

Ratio ratio_of(const PreferenceTally& tally, Pairs which) {
    if (which == Pairs::retrieved) return {tally.fulfilled_both, tally.possible_both};
    if (which == Pairs::all) return {tally.fulfilled(), tally.possible()};
    return {tally.fulfilled(), tally.possible_both + tally.possible_one};
}

Ratio sum(const PreferenceCounts& counts, Pairs which) {
    Ratio all;
    for (const PreferenceGroup& group : counts.groups) {
        const auto ratio = ratio_of(group.tally, which);
        all.fulfilled += ratio.fulfilled;
        all.possible += ratio.possible;
    }
    return all;
}

double over_groups(double sum, const PreferenceCounts& counts) {
    return sum > 0 ? sum / static_cast<double>(counts.groups.size()) : 0;
}

/// Sum and number of the pairs of which the first was retrieved and the second lies in [from, to).
void add_pairs(const PreferenceCounts& counts, std::size_t to, bool beyond, double& sum,
               long& pairs) {
    for (std::size_t i = 0; i < counts.retrieved; ++i) {
        for (std::size_t j = beyond ? counts.retrieved : i + 1; j < to; ++j) {
            const int kept = counts.counts.at(i, j), broken = counts.counts.at(j, i);
            if (kept == 0 && broken == 0) continue;
            ++pairs;
            sum += static_cast<double>(kept) / static_cast<double>(kept + broken);
        }
    }
}

/// Pairs of which neither document was retrieved.
long lost_pairs(const PreferenceCounts& counts) {
    long pairs = 0;
    for (std::size_t i = counts.retrieved; i < counts.judged; ++i) {
        for (std::size_t j = i + 1; j < counts.judged; ++j) {
            if (counts.counts.at(i, j) != 0 || counts.counts.at(j, i) != 0) ++pairs;
        }
    }
    return pairs;
}

}  // namespace

double preferences_possible(const PreferenceCounts& counts) {
    return static_cast<double>(sum(counts, Pairs::all).possible);
}

double preferences_fulfilled(const PreferenceCounts& counts) {
    return static_cast<double>(sum(counts, Pairs::all).fulfilled);
}

double preferences_fulfilled_retrieved(const PreferenceCounts& counts) {
    return static_cast<double>(sum(counts, Pairs::retrieved).fulfilled);
}

template <Pairs Which>
double preference_ratio(const PreferenceCounts& counts) {
    const auto all = sum(counts, Which);
    return all.possible > 0 ? all.value() : 0;
}

template <Pairs Which>
double preference_pairs(const PreferenceCounts& counts) {
    double sum = 0;
    long pairs = 0;
    add_pairs(counts, counts.retrieved, false, sum, pairs);
    if (Which != Pairs::retrieved) add_pairs(counts, counts.judged, true, sum, pairs);
    if (Which == Pairs::all) pairs += lost_pairs(counts);
    return pairs > 0 ? sum / static_cast<double>(pairs) : 0;
}

template <Pairs Which>
double preference_groups(const PreferenceCounts& counts) {
    double sum = 0;
    for (const PreferenceGroup& group : counts.groups) {
        const auto ratio = ratio_of(group.tally, Which);
        if (ratio.possible > 0) sum += ratio.value();
    }
    return over_groups(sum, counts);
}

template <Pairs Which>
double preference_even_groups(const PreferenceCounts& counts) {
    double sum = 0;
    for (const PreferenceGroup& group : counts.groups) {
        const auto tally =
            with_even_nonrelevant(group, counts.retrieved, Which == Pairs::retrieved);
        sum += Ratio{tally.fulfilled_both, tally.possible_both}.value();
    }
    return over_groups(sum, counts);
}

template double preference_ratio<Pairs::all>(const PreferenceCounts&);
template double preference_ratio<Pairs::implied>(const PreferenceCounts&);
template double preference_ratio<Pairs::retrieved>(const PreferenceCounts&);
template double preference_pairs<Pairs::all>(const PreferenceCounts&);
template double preference_pairs<Pairs::implied>(const PreferenceCounts&);
template double preference_pairs<Pairs::retrieved>(const PreferenceCounts&);
template double preference_groups<Pairs::all>(const PreferenceCounts&);
template double preference_groups<Pairs::implied>(const PreferenceCounts&);
template double preference_groups<Pairs::retrieved>(const PreferenceCounts&);
template double preference_even_groups<Pairs::all>(const PreferenceCounts&);
template double preference_even_groups<Pairs::retrieved>(const PreferenceCounts&);

}  // namespace chancery::quality
