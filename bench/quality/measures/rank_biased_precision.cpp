// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/rank_biased_precision.hpp"

#include <cstddef>

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double rank_biased_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    double value = 0, looks = 1 - parameters.persist;
    for (std::size_t i = 0; i < depth(ranking, parameters); ++i) {
        if (ranking.relevance[i] >= parameters.relevant) value += looks;
        looks *= parameters.persist;
    }
    return value;
}

}  // namespace chancery::quality
