// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/gain_levels.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace chancery::quality {
namespace {

constexpr long most_plain_levels = 4096;  // beyond, only levels that occur are listed

/// The sign of the difference cut to a 32-bit integer; what is out of range is its least value.
bool comes_after(const GainLevel& left, const GainLevel& right) {
    constexpr double limit = 2147483648.0;
    const double difference = left.gain - right.gain;
    return difference >= 1.0 && difference < limit;
}

/// Merge sort by halves, the left one first in ties: the order of the C library's qsort().
void merge_sort(std::span<GainLevel> levels) {
    if (levels.size() < 2) return;
    const auto half = levels.size() / 2;
    merge_sort(levels.first(half));
    merge_sort(levels.subspan(half));
    std::vector<GainLevel> merged;
    auto left = levels.first(half), right = levels.subspan(half);
    while (!left.empty() && !right.empty()) {
        auto& smaller = comes_after(left[0], right[0]) ? right : left;
        merged.push_back(smaller[0]);
        smaller = smaller.subspan(1);
    }
    merged.insert(merged.end(), left.begin(), left.end());
    merged.insert(merged.end(), right.begin(), right.end());
    std::copy(merged.begin(), merged.end(), levels.begin());
}

std::vector<GainLevel> natural_levels(const JudgedRanking& ranking) {
    std::vector<GainLevel> levels;
    if (ranking.levels.empty()) return levels;
    const bool plain = ranking.levels.back().relevance < most_plain_levels;
    long next = 0;
    for (const Level& level : ranking.levels) {
        for (; plain && next < level.relevance; ++next) {
            levels.push_back({next, static_cast<double>(next), 0});
        }
        levels.push_back({level.relevance, static_cast<double>(level.relevance), level.documents});
        next = level.relevance + 1;
    }
    return levels;
}

}  // namespace

GainLevels::GainLevels(const JudgedRanking& ranking, std::span<const GainLevel> set)
    : ordered_(set.begin(), set.end()) {
    for (const GainLevel& level : natural_levels(ranking)) {
        const auto told = std::find_if(
            ordered_.begin(), ordered_.begin() + static_cast<std::ptrdiff_t>(set.size()),
            [&](const GainLevel& other) { return other.relevance == level.relevance; });
        if (told - ordered_.begin() < static_cast<std::ptrdiff_t>(set.size())) {
            told->documents = level.documents;
        } else {
            ordered_.push_back(level);
        }
    }
    merge_sort(ordered_);
    by_relevance_ = ordered_;
    std::ranges::stable_sort(by_relevance_, {}, &GainLevel::relevance);
}

double GainLevels::gain(long relevance) const {
    const auto found =
        std::ranges::lower_bound(by_relevance_, relevance, {}, &GainLevel::relevance);
    return found != by_relevance_.end() && found->relevance == relevance ? found->gain : 0;
}

IdealRanking::IdealRanking(const GainLevels& levels)
    : left_(levels.ordered()), gain_(left_.empty() ? 0 : left_.back().gain) {}

void IdealRanking::next() {
    ++taken_;
    while (!left_.empty() && taken_ > left_.back().documents) {
        taken_ = 1;
        left_ = left_.first(left_.size() - 1);
        gain_ = left_.empty() ? 0 : left_.back().gain;
    }
}

double discounted(double gain, long place) {
    return gain / std::log2(static_cast<double>(place + 2));
}

}  // namespace chancery::quality
