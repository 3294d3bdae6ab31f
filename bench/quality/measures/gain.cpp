// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/gain.hpp"

#include <cstddef>
#include <limits>

#include "bench/quality/measures/counting.hpp"
#include "bench/quality/measures/gain_levels.hpp"

namespace chancery::quality {
double normalised_gain(const JudgedRanking& ranking, const Parameters& parameters) {
    double gained = 0;
    for (std::size_t i = 0; i < depth(ranking, parameters); ++i) {
        if (ranking.relevance[i] > 0)
            gained += discounted(static_cast<double>(ranking.relevance[i]), static_cast<long>(i));
    }
    const auto most = parameters.cutoff > 0 ? static_cast<std::size_t>(parameters.cutoff)
                                            : std::numeric_limits<std::size_t>::max();
    double ideal = 0;
    std::size_t place = 0;
    for (auto level = ranking.levels.rbegin(); level != ranking.levels.rend(); ++level) {
        for (long i = 0; i < level->documents && place < most && level->relevance > 0; ++i) {
            ideal += discounted(static_cast<double>(level->relevance), static_cast<long>(place++));
        }
    }
    return ideal > 0 ? gained / ideal : 0;
}

}  // namespace chancery::quality
