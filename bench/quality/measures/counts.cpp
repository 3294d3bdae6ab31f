// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/counts.hpp"

#include <algorithm>
#include <cstddef>

#include "bench/quality/measures/counting.hpp"

namespace chancery::quality {

double count_topic(const JudgedRanking&, const Parameters&) {
    return 1;
}

double count_retrieved(const JudgedRanking& ranking, const Parameters&) {
    return static_cast<double>(ranking.retrieved());
}

double count_relevant(const JudgedRanking& ranking, const Parameters& parameters) {
    return static_cast<double>(ranking.relevant(parameters.relevant));
}

double count_relevant_retrieved(const JudgedRanking& ranking, const Parameters& parameters) {
    return static_cast<double>(ranking.relevant_retrieved(parameters.relevant));
}

double judged_share(const JudgedRanking& ranking, const Parameters& parameters) {
    const auto looked_at = depth(ranking, parameters);
    if (looked_at == 0) return 0;
    const auto end = ranking.relevance.begin() + static_cast<std::ptrdiff_t>(looked_at);
    const auto judged =
        std::count_if(ranking.relevance.begin(), end, [](long value) { return value >= 0; });
    return static_cast<double>(judged) / static_cast<double>(looked_at);
}

}  // namespace chancery::quality
