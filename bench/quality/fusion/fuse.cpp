// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/fusion/fuse.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace chancery::quality {
namespace {

/// What runs add up to for one document.
struct Sum {
    double score = 0;
    int runs = 0;
};

/// Places scores of one ranking on a common scale: (score - origin) / unit.
struct Scale {
    double origin = 0;
    double unit = 1;

    double of(float score) const { return (static_cast<double>(score) - origin) / unit; }
};

/// Scores that are all equal have no spread: they keep their distance 0, which minmax calls 1,
/// since each is the best there is.
Scale scale_of(std::span<const Retrieved> documents, Normalisation normalisation) {
    if (documents.empty() || normalisation == Normalisation::none) return {};
    const auto best = static_cast<double>(documents.front().score);
    const auto worst = static_cast<double>(documents.back().score);
    if (normalisation == Normalisation::minmax) {
        return best > worst ? Scale{worst, best - worst} : Scale{best - 1, 1};
    }
    double mean = 0, squares = 0;
    for (const Retrieved& document : documents) mean += static_cast<double>(document.score);
    mean /= static_cast<double>(documents.size());
    for (const Retrieved& document : documents) {
        squares += std::pow(static_cast<double>(document.score) - mean, 2);
    }
    const double deviation = std::sqrt(squares / static_cast<double>(documents.size()));
    return {mean, deviation > 0 ? deviation : 1};
}

using Sums = std::unordered_map<std::string_view, Sum>;

void add_ranking(const Ranking& ranking, const Fusion& fusion, Sums& sums) {
    const auto scale = scale_of(ranking.documents, fusion.normalisation);
    std::unordered_set<std::string_view> seen;
    double rank = 0;
    for (const Retrieved& document : ranking.documents) {
        if (!seen.insert(document.document).second) continue;
        ++rank;
        auto& sum = sums[document.document];
        ++sum.runs;
        sum.score += fusion.method == FusionMethod::rrf
                         ? 1.0 / (static_cast<double>(fusion.k) + rank)
                         : scale.of(document.score);
    }
}

std::vector<Scored> ordered(const Sums& sums, FusionMethod method) {
    std::vector<Scored> documents;
    for (const auto& [document, sum] : sums) {
        const double times = method == FusionMethod::comb_mnz ? sum.runs : 1;
        documents.push_back({std::string(document), sum.score * times});
    }
    std::sort(documents.begin(), documents.end(), [](const Scored& left, const Scored& right) {
        return left.score != right.score ? left.score > right.score
                                         : left.document < right.document;
    });
    return documents;
}

}  // namespace

std::vector<FusedRanking> fuse_runs(std::span<const Run> runs, const Fusion& fusion) {
    std::set<std::string_view> topics;
    for (const Run& run : runs) {
        for (const Ranking& ranking : run.rankings) topics.insert(ranking.topic);
    }
    std::vector<FusedRanking> fused;
    for (const auto topic : topics) {
        Sums sums;
        for (const Run& run : runs) {
            const Ranking* ranking = run.find(topic);
            if (ranking != nullptr) add_ranking(*ranking, fusion, sums);
        }
        fused.push_back({topic, ordered(sums, fusion.method)});
    }
    return fused;
}

}  // namespace chancery::quality
