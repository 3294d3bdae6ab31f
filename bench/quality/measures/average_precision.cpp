// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/average_precision.hpp"

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double average_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    const double sum = precision_sum(ranking, parameters);
    if (sum == 0) return 0;
    return sum / static_cast<double>(ranking.relevant(parameters.relevant));
}

}  // namespace chancery::quality
