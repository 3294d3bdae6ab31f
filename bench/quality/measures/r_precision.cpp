// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/r_precision.hpp"

#include <cstddef>

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double r_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    auto at_r = parameters;
    at_r.cutoff = ranking.relevant(parameters.relevant);
    if (at_r.cutoff == 0) return 0;
    return static_cast<double>(relevant_in_depth(ranking, at_r)) / static_cast<double>(at_r.cutoff);
}

std::vector<double> precisions_at_multiples(const JudgedRanking& ranking, long relevant,
                                            std::span<const double> multiples) {
    const auto all = static_cast<double>(ranking.relevant(relevant));
    const long found = ranking.relevant_retrieved(relevant);
    std::vector<double> values(multiples.size());
    std::size_t open = multiples.size();  // multiples below this one wait for their value
    const auto cutoff = [&](std::size_t i) { return static_cast<long>(multiples[i] * all + 0.9); };
    const auto take = [&](long relevant_above) {
        --open;
        values[open] = static_cast<double>(relevant_above) / static_cast<double>(cutoff(open));
    };
    while (open > 0 && cutoff(open - 1) > ranking.retrieved()) take(found);
    long so_far = found;
    for (long rank = ranking.retrieved(); rank > 0 && so_far > 0; --rank) {
        while (open > 0 && cutoff(open - 1) == rank) take(so_far);
        if (ranking.relevance[static_cast<std::size_t>(rank - 1)] >= relevant) --so_far;
    }
    return values;
}

}  // namespace chancery::quality
