// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/statistics/paired.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <boost/math/distributions/students_t.hpp>

namespace chancery::quality {
namespace {

constexpr std::size_t most_exact_ranks = 25, most_exact_signs = 20;
constexpr double rounding = 1e-10;  // sums of equal values in other orders differ by less

/// Differences that are not zero.
std::vector<double> nonzero(std::span<const double> differences) {
    std::vector<double> kept;
    for (const double value : differences) {
        if (value != 0) kept.push_back(value);
    }
    return kept;
}

struct Ranks {
    std::vector<long> doubled;  ///< twice the average rank, so that ties stay whole numbers
    double tie_term = 0;        ///< sum of t^3 - t over groups of ties
    long positive = 0;          ///< sum of the doubled ranks of positive differences
};

Ranks ranks_of(std::vector<double> values) {
    std::ranges::sort(values, {}, [](double value) { return std::abs(value); });
    Ranks ranks;
    for (std::size_t first = 0; first < values.size();) {
        std::size_t end = first + 1;
        while (end < values.size() && std::abs(values[end]) - std::abs(values[first]) < rounding) {
            ++end;
        }
        const long doubled = static_cast<long>(first + 1 + end);
        for (std::size_t i = first; i < end; ++i) {
            ranks.doubled.push_back(doubled);
            if (values[i] > 0) ranks.positive += doubled;
        }
        const auto tied = static_cast<double>(end - first);
        ranks.tie_term += tied * tied * tied - tied;
        first = end;
    }
    return ranks;
}

/// Share of all assignments of signs whose rank sum is as far from its middle.
double exact_rank_p(const Ranks& ranks) {
    const long total = std::accumulate(ranks.doubled.begin(), ranks.doubled.end(), 0L);
    std::vector<double> ways(static_cast<std::size_t>(total) + 1);
    ways[0] = 1;
    for (const long rank : ranks.doubled) {
        const auto step = static_cast<std::size_t>(rank);
        for (std::size_t sum = ways.size(); sum-- > step;) ways[sum] += ways[sum - step];
    }
    const long distance = std::abs(2 * ranks.positive - total);
    double far = 0, all = 0;
    for (std::size_t sum = 0; sum < ways.size(); ++sum) {
        all += ways[sum];
        if (std::abs(2 * static_cast<long>(sum) - total) >= distance) far += ways[sum];
    }
    return far / all;
}

double normal_rank_p(const Ranks& ranks) {
    const auto n = static_cast<double>(ranks.doubled.size());
    const double middle = n * (n + 1) / 4;
    const double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.tie_term / 48;
    const double distance = std::abs(static_cast<double>(ranks.positive) / 2 - middle);
    const double z = std::max(0.0, distance - 0.5) / std::sqrt(variance);
    return std::erfc(z / std::sqrt(2.0));
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
std::uint64_t splitmix64(std::uint64_t& state) {
    std::uint64_t mixed = state += 0x9E3779B97F4A7C15ULL;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

double signed_sum(std::span<const double> values, std::uint64_t signs) {
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += (signs >> i & 1) != 0 ? -values[i] : values[i];
    }
    return sum;
}

double random_sum(std::span<const double> values, std::uint64_t& state) {
    double sum = 0;
    for (std::size_t first = 0; first < values.size(); first += 64) {
        const std::size_t count = std::min<std::size_t>(64, values.size() - first);
        sum += signed_sum(values.subspan(first, count), splitmix64(state));
    }
    return sum;
}

}  // namespace

StudentTest student_test(std::span<const double> differences) {
    StudentTest test;
    const auto n = static_cast<double>(differences.size());
    test.mean = std::accumulate(differences.begin(), differences.end(), 0.0) / n;
    double squares = 0;
    for (const double value : differences) squares += (value - test.mean) * (value - test.mean);
    test.deviation = std::sqrt(squares / (n - 1));
    if (test.deviation <= rounding * std::abs(test.mean)) test.deviation = 0;
    test.low = test.high = test.mean;
    if (test.mean == 0 && test.deviation == 0) return test;
    if (test.deviation == 0) {
        test.t = test.effect = std::copysign(std::numeric_limits<double>::infinity(), test.mean);
        test.p = 0;
        return test;
    }
    const boost::math::students_t distribution(n - 1);
    const double error = test.deviation / std::sqrt(n);
    test.t = test.mean / error;
    test.effect = test.mean / test.deviation;
    test.p = 2 * cdf(complement(distribution, std::abs(test.t)));
    const double reach = quantile(complement(distribution, 0.025)) * error;
    test.low -= reach;
    test.high += reach;
    return test;
}

SignedRankTest signed_rank_test(std::span<const double> differences) {
    SignedRankTest test;
    const Ranks ranks = ranks_of(nonzero(differences));
    test.count = ranks.doubled.size();
    test.positive = static_cast<double>(ranks.positive) / 2;
    test.exact = test.count <= most_exact_ranks;
    test.p = test.exact ? exact_rank_p(ranks) : normal_rank_p(ranks);
    return test;
}

RandomisationTest randomisation_test(std::span<const double> differences, std::uint64_t rounds,
                                     std::uint64_t seed) {
    RandomisationTest test;
    const std::vector<double> values = nonzero(differences);
    double sum = 0, magnitude = 0;
    for (const double value : values) {
        sum += value;
        magnitude += std::abs(value);
    }
    const double bound = std::abs(sum) - rounding * magnitude;
    test.exact = values.size() <= most_exact_signs;
    std::uint64_t hits = 0;
    if (test.exact) {
        const std::uint64_t all = std::uint64_t{1} << values.size();
        for (std::uint64_t signs = 0; signs < all; ++signs) {
            if (std::abs(signed_sum(values, signs)) >= bound) ++hits;
        }
        test.p = static_cast<double>(hits) / static_cast<double>(all);
        return test;
    }
    for (std::uint64_t round = 0; round < rounds; ++round) {
        if (std::abs(random_sum(values, seed)) >= bound) ++hits;
    }
    test.p = static_cast<double>(hits + 1) / static_cast<double>(rounds + 1);
    return test;
}

Tally tally(std::span<const double> differences) {
    Tally counts;
    for (const double value : differences) {
        ++(value > 0 ? counts.wins : value < 0 ? counts.losses : counts.ties);
    }
    return counts;
}

std::vector<double> holm(std::span<const double> p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
    std::vector<double> corrected(p.size());
    double largest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto left = static_cast<double>(order.size() - i);
        largest = std::max(largest, std::min(1.0, left * p[order[i]]));
        corrected[order[i]] = largest;
    }
    return corrected;
}

}  // namespace chancery::quality
