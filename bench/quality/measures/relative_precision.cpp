// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/relative_precision.hpp"

#include <algorithm>

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double relative_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    const long relevant = ranking.relevant(parameters.relevant);
    if (relevant == 0) return 0;
    return static_cast<double>(relevant_in_depth(ranking, parameters)) /
           static_cast<double>(std::min(parameters.cutoff, relevant));
}

}  // namespace chancery::quality
