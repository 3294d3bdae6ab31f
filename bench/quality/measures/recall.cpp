// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/recall.hpp"

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double recall(const JudgedRanking& ranking, const Parameters& parameters) {
    const long relevant = ranking.relevant(parameters.relevant);
    if (relevant == 0) return 0;
    return static_cast<double>(relevant_in_depth(ranking, parameters)) /
           static_cast<double>(relevant);
}

}  // namespace chancery::quality
