// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tests on paired values, two-sided: is the mean of the differences (run minus base) more than
// chance? Student's paired t; Wilcoxon's signed ranks; Fisher's randomisation of signs. Sources:
// Smucker, Allan and Carterette, "A comparison of statistical significance tests for information
// retrieval evaluation", CIKM 2007; Wilcoxon 1945; Holm 1979 for many comparisons at once.
// Nothing here reads files; differences that are all zero give p = 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace chancery::quality {

/// Student's t of the mean difference, with df = n - 1.
struct StudentTest {
    double mean = 0;       ///< of the differences
    double deviation = 0;  ///< sample standard deviation of the differences
    double t = 0;          ///< infinite when all differences are equal and not zero
    double p = 1;          ///< two-sided
    double low = 0;        ///< 95 % confidence interval of the mean
    double high = 0;
    double effect = 0;  ///< Cohen's d of the differences: mean / deviation; may be infinite
};

/// Wilcoxon's signed ranks; zeros are dropped, equal magnitudes share their average rank.
struct SignedRankTest {
    std::size_t count = 0;  ///< differences that are not zero
    double positive = 0;    ///< sum of ranks of the positive ones
    double p = 1;           ///< two-sided
    bool exact = true;      ///< counted over all signs (count <= 25), else normal approximation
};

/// Fisher's randomisation: how often random signs give a mean as far from zero.
struct RandomisationTest {
    double p = 1;
    bool exact = true;  ///< all signs were tried (at most 20 differences are not zero)
};

/// Wins, ties and losses of the run.
struct Tally {
    std::size_t wins = 0, ties = 0, losses = 0;
};

/// Needs two differences or more.
StudentTest student_test(std::span<const double> differences);

/// Above 25 differences the normal approximation with corrections for ties and continuity.
SignedRankTest signed_rank_test(std::span<const double> differences);

/// Above 20 differences `rounds` draws by splitmix64 from `seed`, the same on every machine;
/// p = (1 + hits) / (1 + rounds).
RandomisationTest randomisation_test(std::span<const double> differences, std::uint64_t rounds,
                                     std::uint64_t seed);

/// Counts signs of the differences.
Tally tally(std::span<const double> differences);

/// Holm's step-down correction, in the order of `p`; never below p, never above 1.
std::vector<double> holm(std::span<const double> p);

}  // namespace chancery::quality
