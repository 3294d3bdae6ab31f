// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/reciprocal_rank.hpp"

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double reciprocal_rank(const JudgedRanking& ranking, const Parameters& parameters) {
    for (std::size_t i = 0; i < depth(ranking, parameters); ++i) {
        if (ranking.relevance[i] >= parameters.relevant) return 1.0 / static_cast<double>(i + 1);
    }
    return 0;
}

}  // namespace chancery::quality
