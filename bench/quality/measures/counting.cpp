// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/counting.hpp"

#include <algorithm>

namespace chancery::quality {

std::size_t depth(const JudgedRanking& ranking, const Parameters& parameters) {
    const auto all = ranking.relevance.size();
    return parameters.cutoff > 0 ? std::min(all, static_cast<std::size_t>(parameters.cutoff)) : all;
}

long relevant_in_depth(const JudgedRanking& ranking, const Parameters& parameters) {
    long relevant = 0;
    for (std::size_t i = 0; i < depth(ranking, parameters); ++i) {
        if (ranking.relevance[i] >= parameters.relevant) ++relevant;
    }
    return relevant;
}

double precision_sum(const JudgedRanking& ranking, const Parameters& parameters) {
    double sum = 0;
    long relevant = 0;
    for (std::size_t i = 0; i < depth(ranking, parameters); ++i) {
        if (ranking.relevance[i] < parameters.relevant) continue;
        ++relevant;
        sum += static_cast<double>(relevant) / static_cast<double>(i + 1);
    }
    return sum;
}

}  // namespace chancery::quality
