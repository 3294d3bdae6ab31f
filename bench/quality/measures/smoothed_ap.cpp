// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/smoothed_ap.hpp"

#include <cmath>

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double smoothed_average_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    const double sum = precision_sum(ranking, parameters);
    const auto relevant = static_cast<double>(ranking.relevant(parameters.relevant));
    return std::log((1.0 + sum) / (1.0 + relevant - sum));
}

}  // namespace chancery::quality
