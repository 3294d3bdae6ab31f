// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/inferred_ap.hpp"

#include <cstddef>

namespace chancery::quality {
namespace {

constexpr double smoothing = 0.00001;

/// What stands above a rank.
struct Above {
    long relevant = 0, nonrelevant = 0, not_judged = 0;
};

/// The estimated precision at the relevant document of place `place`, counted from 0.
double expected_precision(const Above& above, std::size_t place) {
    if (place == 0) return 1.0;
    const auto before = static_cast<double>(place);
    const auto pooled = static_cast<double>(above.relevant + above.nonrelevant + above.not_judged);
    const auto relevant = static_cast<double>(above.relevant);
    const auto judged = static_cast<double>(above.relevant + above.nonrelevant);
    return 1.0 / (before + 1.0) + (before / (before + 1.0)) * (pooled / before) *
                                      ((relevant + smoothing) / (judged + 2 * smoothing));
}

}  // namespace

double inferred_average_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    Above above;
    double sum = 0;
    for (std::size_t i = 0; i < ranking.relevance.size(); ++i) {
        const long value = ranking.relevance[i];
        if (value == not_in_pool) continue;
        if (value == not_judged) {
            ++above.not_judged;
        } else if (value < parameters.relevant) {
            ++above.nonrelevant;
        } else {
            sum += expected_precision(above, i);
            ++above.relevant;
        }
    }
    const long relevant = ranking.relevant(parameters.relevant);
    return relevant > 0 ? sum / static_cast<double>(relevant) : sum;
}

}  // namespace chancery::quality
