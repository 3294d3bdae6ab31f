// SPDX-License-Identifier: GPL-2.0-or-later
//
// What `compare` found: of every run and measure the differences from a base over all judged
// topics (one that a run lacks counts as an empty ranking), the tests of statistics/paired.hpp, and
// their p corrected by Holm over all runs and measures, each test for itself.
#pragma once

#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "bench/quality/measures/evaluate.hpp"
#include "bench/quality/statistics/paired.hpp"

namespace chancery::quality {

struct Difference {
    std::string topic;
    double value = 0;          ///< run minus base
    double base = 0, run = 0;  ///< what they are of
};

/// One run beside the base by one measure.
struct Comparison {
    std::string measure, run;
    double base_mean = 0, run_mean = 0;
    std::vector<Difference> differences;  ///< in byte order of topics
    StudentTest student;
    SignedRankTest ranks;
    RandomisationTest randomisation;
    Tally tally;
    double student_holm = 1, ranks_holm = 1, randomisation_holm = 1;
};

/// All of them.
struct ComparisonReport {
    std::string base;  ///< its file
    std::uint64_t rounds = 0, seed = 0;
    std::vector<Comparison> comparisons;
};

/// A run with its values.
struct EvaluatedRun {
    std::string name;
    Evaluation evaluation;
    std::size_t tied_topics = 0;  ///< in which documents have the same score
};

/// Compares runs that were evaluated over the same judgements, two topics or more. The first is the
/// base; order of comparisons: measures, then runs.
ComparisonReport compare_runs(std::span<const EvaluatedRun> runs, std::span<const Measure> measures,
                              std::uint64_t rounds, std::uint64_t seed);

/// The differences that moved most, up or down; at most five, none that stayed.
std::vector<Difference> most_moved(const Comparison& comparison, bool up);

}  // namespace chancery::quality
