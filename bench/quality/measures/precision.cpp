// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/precision.hpp"

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double precision(const JudgedRanking& ranking, const Parameters& parameters) {
    return static_cast<double>(relevant_in_depth(ranking, parameters)) /
           static_cast<double>(parameters.cutoff);
}

}  // namespace chancery::quality
