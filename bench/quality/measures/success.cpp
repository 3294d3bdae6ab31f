// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/success.hpp"

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double success(const JudgedRanking& ranking, const Parameters& parameters) {
    return relevant_in_depth(ranking, parameters) > 0 ? 1 : 0;
}

}  // namespace chancery::quality
