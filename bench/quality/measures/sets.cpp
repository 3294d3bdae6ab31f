// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/sets.hpp"

#include <algorithm>

namespace chancery::quality {
namespace {

/// Documents as real numbers: relevant and retrieved, retrieved, relevant.
struct Counts {
    explicit Counts(const JudgedRanking& ranking, long least)
        : both(static_cast<double>(ranking.relevant_retrieved(least))),
          retrieved(static_cast<double>(ranking.retrieved())),
          relevant(static_cast<double>(ranking.relevant(least))) {}
    double both, retrieved, relevant;
};

}  // namespace

double set_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    const Counts counts(ranking, parameters.relevant);
    return counts.retrieved > 0 ? counts.both / counts.retrieved : 0;
}

double set_recall(const JudgedRanking& ranking, const Parameters& parameters) {
    const Counts counts(ranking, parameters.relevant);
    return counts.relevant > 0 ? counts.both / counts.relevant : 0;
}

double set_f(const JudgedRanking& ranking, const Parameters& parameters) {
    const Counts counts(ranking, parameters.relevant);
    if (counts.both == 0) return 0;
    const double precision = counts.both / counts.retrieved;
    const double recall = counts.both / counts.relevant;
    return (parameters.beta + 1.0) * precision * recall / (parameters.beta * precision + recall);
}

double set_average_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    const Counts counts(ranking, parameters.relevant);
    if (counts.retrieved == 0 || counts.relevant == 0) return 0;
    return (counts.both * counts.both) / (counts.retrieved * counts.relevant);
}

double set_relative_precision(const JudgedRanking& ranking, const Parameters& parameters) {
    const Counts counts(ranking, parameters.relevant);
    if (counts.retrieved == 0 || counts.relevant == 0) return 0;
    return counts.both / std::min(counts.retrieved, counts.relevant);
}

}  // namespace chancery::quality
