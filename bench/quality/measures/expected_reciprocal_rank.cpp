// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/expected_reciprocal_rank.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double expected_reciprocal_rank(const JudgedRanking& ranking, const Parameters& parameters) {
    constexpr long highest_grade = 4;
    double value = 0, reads_on = 1;
    for (std::size_t i = 0; i < depth(ranking, parameters); ++i) {
        const long grade = std::clamp(ranking.relevance[i], 0L, highest_grade);
        if (grade == 0) continue;
        const double stops = (std::exp2(grade) - 1) / std::exp2(highest_grade);
        value += reads_on * stops / static_cast<double>(i + 1);
        reads_on *= 1 - stops;
    }
    return value;
}

}  // namespace chancery::quality
