// SPDX-License-Identifier: GPL-2.0-or-later
//
// From the end of the ranking upwards, since a precision is the best of all that follow.
#include "bench/quality/measures/interpolated_precision.hpp"

#include <algorithm>
#include <cstddef>

namespace chancery::quality {

double interpolated_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    if (ranking.relevance.empty()) return 0;
    const double recalls[] = {parameters.recall};
    return interpolated_precisions(ranking, parameters.relevant, recalls)[0];
}

std::vector<double> interpolated_precisions(const JudgedRanking& ranking, long relevant,
                                            std::span<const double> recalls) {
    const auto all = static_cast<double>(ranking.relevant(relevant));
    const long found = ranking.relevant_retrieved(relevant);
    std::vector<long> needed;
    for (const double recall : recalls) needed.push_back(static_cast<long>(recall * all + 0.9));
    std::vector<double> values(recalls.size());
    std::size_t open = recalls.size();  // recalls below this one wait for their value
    while (open > 0 && needed[open - 1] > found) --open;
    long so_far = found;
    double best = static_cast<double>(found) / static_cast<double>(ranking.relevance.size());
    for (std::size_t rank = ranking.relevance.size(); rank > 0 && so_far > 0; --rank) {
        best = std::max(best, static_cast<double>(so_far) / static_cast<double>(rank));
        if (ranking.relevance[rank - 1] < relevant) continue;
        for (; open > 0 && needed[open - 1] == so_far; --open) values[open - 1] = best;
        --so_far;
    }
    for (; open > 0; --open) values[open - 1] = best;
    return values;
}

}  // namespace chancery::quality
