// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/gain.hpp"

#include <cmath>
#include <cstddef>
#include <limits>

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {
namespace {

double discounted(long gain, std::size_t place) {
    return static_cast<double>(gain) / std::log2(static_cast<double>(place + 2));
}

}  // namespace

double normalised_gain(const JudgedRanking& ranking, const Parameters& parameters) {
    double gained = 0;
    for (std::size_t i = 0; i < depth(ranking, parameters); ++i) {
        if (ranking.relevance[i] > 0) gained += discounted(ranking.relevance[i], i);
    }
    const auto most = parameters.cutoff > 0 ? static_cast<std::size_t>(parameters.cutoff)
                                            : std::numeric_limits<std::size_t>::max();
    double ideal = 0;
    std::size_t place = 0;
    for (auto level = ranking.levels.rbegin(); level != ranking.levels.rend(); ++level) {
        for (long i = 0; i < level->documents && place < most && level->relevance > 0; ++i) {
            ideal += discounted(level->relevance, place++);
        }
    }
    return ideal > 0 ? gained / ideal : 0;
}

}  // namespace chancery::quality
