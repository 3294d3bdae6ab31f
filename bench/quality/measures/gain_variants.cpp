// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/gain_variants.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace chancery::quality {
namespace {

/// Walks down a ranking and the ideal one together and hands each rank to `visit(place, gain,
/// ideal)`: first while both go on, then what is left of the ranking, then of the ideal. `gain` is
/// nullptr beyond the ranking; `ideal` is what the rank adds there, at most 0 beyond it.
template <class Visit>
void walk(const JudgedRanking& ranking, const GainLevels& levels, Visit visit) {
    IdealRanking ideal(levels);
    long place = 0;
    for (; place < ranking.retrieved() && ideal.gain() > 0; ++place) {
        ideal.next();
        const double gain = levels.gain(ranking.relevance[static_cast<std::size_t>(place)]);
        visit(place, &gain, ideal.gain());
    }
    for (; place < ranking.retrieved(); ++place) {
        const double gain = levels.gain(ranking.relevance[static_cast<std::size_t>(place)]);
        visit(place, &gain, 0.0);
    }
    for (; ideal.gain() > 0; ++place) {
        ideal.next();
        visit(place, nullptr, ideal.gain());
    }
}

}  // namespace

double full_gain(const JudgedRanking& ranking, std::span<const GainLevel> set) {
    const GainLevels levels(ranking, set);
    double gained = 0, best = 0;
    walk(ranking, levels, [&](long place, const double* gain, double ideal) {
        if (gain != nullptr && *gain != 0) gained += discounted(*gain, place);
        if (ideal > 0) best += discounted(ideal, place);
    });
    return best > 0 ? gained / best : 0;
}

double gain_at_relevant(const JudgedRanking& ranking, std::span<const GainLevel> set) {
    const GainLevels levels(ranking, set);
    double gained = 0, best = 0, sum = 0;
    long relevant = 0, found = 0;
    walk(ranking, levels, [&](long place, const double* gain, double ideal) {
        if (gain != nullptr && *gain != 0) gained += discounted(*gain, place);
        if (ideal > 0) {
            ++relevant;
            best += discounted(ideal, place);
        }
        if (gain != nullptr && *gain > 0) {
            sum += gained / best;
            ++found;
        }
    });
    sum += static_cast<double>(relevant - found) * gained / best;
    return sum > 0 ? sum / static_cast<double>(relevant) : 0;
}

double gain_at_levels(const JudgedRanking& ranking, std::span<const GainLevel> set, long relevant) {
    if (ranking.relevant(relevant) == 0) return 0;
    const GainLevels levels(ranking, set);
    double gained = 0, best = 0, sum = 0;
    double before = IdealRanking(levels).gain();
    long steps = 0;
    const auto step = [&] {
        if (best <= 0) return;
        sum += gained / best;
        ++steps;
    };
    // While the ideal goes on, a step is where its gain changes; a ranking that is longer ends in
    // one more, at its last rank.
    bool longer = false;
    IdealRanking ideal(levels);
    for (long place = 0; place < ranking.retrieved() || ideal.gain() > 0; ++place) {
        const bool ideal_goes_on = ideal.gain() > 0;
        longer = longer || !ideal_goes_on;
        if (ideal_goes_on) ideal.next();
        if (ideal_goes_on && ideal.gain() != before) {
            step();
            before = ideal.gain();
        }
        if (place < ranking.retrieved()) {
            const double gain = levels.gain(ranking.relevance[static_cast<std::size_t>(place)]);
            if (gain != 0) gained += discounted(gain, place);
        }
        if (ideal_goes_on && ideal.gain() > 0) best += discounted(ideal.gain(), place);
    }
    if (longer) step();
    return sum / static_cast<double>(steps);
}

double gain_behind_ideal(const JudgedRanking& ranking, std::span<const GainLevel> set) {
    constexpr double least_cost = 1.0;
    const GainLevels levels(ranking, set);
    double gained = 0, best = 0, cost = 0, value = 0;
    walk(ranking, levels, [&](long, const double* gain, double ideal) {
        if (ideal > 0) best += ideal;
        if (gain == nullptr) return;
        gained += *gain;
        cost += std::max(ideal, least_cost);
        if (*gain != 0) value += *gain / std::log2(2 + cost - gained);
    });
    return best > 0 ? value / best : 0;
}

double binary_gain(const JudgedRanking& ranking, const Parameters& parameters) {
    double sum = 0;
    long nonrelevant = 0;
    for (const long value : ranking.relevance) {
        if (value < parameters.relevant) {
            ++nonrelevant;
        } else {
            sum += 1.0 / std::log2(static_cast<double>(2 + nonrelevant));
        }
    }
    return sum > 0 ? sum / static_cast<double>(ranking.relevant(parameters.relevant)) : 0;
}

}  // namespace chancery::quality
