// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/average_precision.hpp"

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double average_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    const double sum = precision_sum(ranking, parameters);
    const long relevant = ranking.relevant(parameters.relevant);
    return sum > 0 && relevant > 0 ? sum / static_cast<double>(relevant) : 0;
}

}  // namespace chancery::quality
