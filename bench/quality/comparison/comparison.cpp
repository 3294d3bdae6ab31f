// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/comparison/comparison.hpp"

#include <algorithm>

namespace chancery::quality {
namespace {

constexpr std::size_t most_shown = 5;

Comparison compare_pair(const Evaluation& base, const Evaluation& run, std::size_t measure) {
    Comparison comparison;
    std::vector<double> values;
    const auto count = static_cast<double>(base.topics.size());
    for (std::size_t i = 0; i < base.topics.size(); ++i) {
        const double before = base.topics[i].values[measure];
        const double after = run.topics[i].values[measure];
        comparison.base_mean += before / count;
        comparison.run_mean += after / count;
        values.push_back(after - before);
        comparison.differences.push_back(
            {std::string(base.topics[i].topic), after - before, before, after});
    }
    comparison.student = student_test(values);
    comparison.ranks = signed_rank_test(values);
    comparison.tally = tally(values);
    return comparison;
}

std::vector<double> values_of(const Comparison& comparison) {
    std::vector<double> values;
    for (const Difference& difference : comparison.differences) values.push_back(difference.value);
    return values;
}

/// Corrects one test's p over all comparisons.
template <class Take>
void correct(std::vector<Comparison>& comparisons, Take take, double Comparison::*corrected) {
    std::vector<double> p;
    for (const Comparison& comparison : comparisons) p.push_back(take(comparison));
    const std::vector<double> results = holm(p);
    for (std::size_t i = 0; i < results.size(); ++i) comparisons[i].*corrected = results[i];
}

}  // namespace

ComparisonReport compare_runs(std::span<const EvaluatedRun> runs, std::span<const Measure> measures,
                              std::uint64_t rounds, std::uint64_t seed) {
    ComparisonReport report{runs.front().name, rounds, seed, {}};
    for (std::size_t m = 0; m < measures.size(); ++m) {
        for (const EvaluatedRun& run : runs.subspan(1)) {
            auto comparison = compare_pair(runs.front().evaluation, run.evaluation, m);
            comparison.measure = measures[m].name;
            comparison.run = run.name;
            comparison.randomisation = randomisation_test(values_of(comparison), rounds, seed);
            report.comparisons.push_back(std::move(comparison));
        }
    }
    correct(
        report.comparisons, [](const Comparison& c) { return c.student.p; },
        &Comparison::student_holm);
    correct(
        report.comparisons, [](const Comparison& c) { return c.ranks.p; }, &Comparison::ranks_holm);
    correct(
        report.comparisons, [](const Comparison& c) { return c.randomisation.p; },
        &Comparison::randomisation_holm);
    return report;
}

std::vector<Difference> most_moved(const Comparison& comparison, bool up) {
    std::vector<Difference> moved;
    for (const Difference& difference : comparison.differences) {
        if (up ? difference.value > 0 : difference.value < 0) moved.push_back(difference);
    }
    std::ranges::stable_sort(moved, [up](const Difference& a, const Difference& b) {
        return up ? a.value > b.value : a.value < b.value;
    });
    moved.resize(std::min(moved.size(), most_shown));
    return moved;
}

}  // namespace chancery::quality
