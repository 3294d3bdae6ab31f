// SPDX-License-Identifier: GPL-2.0-or-later
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "bench/quality/comparison/comparison_formats.hpp"
#include "bench/quality/statistics/paired.hpp"
#include "tests/catch.hpp"

using namespace chancery::quality;

namespace {

const std::vector<double> sample{0.3, -0.1, 0.2, 0.2, 0, 0.5, -0.4, 0.1};

std::vector<double> negated(std::vector<double> values) {
    for (double& value : values) value = -value;
    return values;
}

}  // namespace

TEST_CASE("student: differences 1 to 5 give t of the textbook", "[statistics]") {
    // Mean 3, deviation sqrt(2.5); for 4 degrees p = 1 - I with t/sqrt(t^2+4) in closed form.
    const auto test = student_test(std::vector<double>{1, 2, 3, 4, 5});
    const double t = 3 / std::sqrt(2.5 / 5), s = t / std::sqrt(t * t + 4);
    CHECK(test.t == Approx(t));
    CHECK(test.p == Approx(1 - s * (1.5 - 0.5 * s * s)));
    CHECK(test.effect == Approx(3 / std::sqrt(2.5)));
    CHECK(test.high - 3 == Approx(2.776445 * std::sqrt(0.5)));  // t table: 4 degrees, 97.5 %
    CHECK(3 - test.low == Approx(test.high - 3));
}

TEST_CASE("statistics: nothing differs, or all by the same", "[statistics]") {
    const std::vector<double> zeros(5), ones(5, 0.1);
    CHECK(student_test(zeros).p == 1);
    CHECK(student_test(zeros).t == 0);
    CHECK(signed_rank_test(zeros).p == 1);
    CHECK(randomisation_test(zeros, 10, 1).p == 1);
    CHECK(student_test(ones).t == std::numeric_limits<double>::infinity());
    CHECK(student_test(ones).p == 0);
    CHECK(signed_rank_test(ones).p == Approx(2.0 / 32));
    CHECK(randomisation_test(ones, 10, 1).p == Approx(2.0 / 32));
}

TEST_CASE("wilcoxon: exact p equals an enumeration of all signs", "[statistics]") {
    // Magnitudes .1 .1 .2 .2 .3 .4 .5 have ranks 1.5 1.5 3.5 3.5 5 6 7; the negative ones
    // are 1.5, 6.
    const double ranks[] = {1.5, 1.5, 3.5, 3.5, 5, 6, 7};
    int far = 0;
    for (unsigned signs = 0; signs < 128; ++signs) {
        double sum = 0;
        for (unsigned i = 0; i < 7; ++i) sum += (signs >> i & 1U) != 0 ? ranks[i] : 0;
        if (std::abs(sum - 14) >= 6.5) ++far;
    }
    const auto test = signed_rank_test(sample);
    CHECK(test.count == 7);
    CHECK(test.positive == 20.5);
    CHECK(test.exact);
    CHECK(test.p == Approx(far / 128.0));
}

TEST_CASE("wilcoxon: the approximation corrects for ties and continuity", "[statistics]") {
    const std::vector<double> ones(30, 1.0);  // W+ 465, middle 232.5, variance 2363.75 - 561.875
    const auto test = signed_rank_test(ones);
    CHECK_FALSE(test.exact);
    CHECK(test.p == Approx(std::erfc(232 / std::sqrt(1801.875) / std::sqrt(2.0))));
}

TEST_CASE("fisher: enumeration by hand; drawn signs come near and repeat", "[statistics]") {
    // Of 8 sums of 1, 2, 3 with signs, 6 and -6 alone are as far as 6; as 4: two more.
    CHECK(randomisation_test(std::vector<double>{1, 2, 3}, 1, 1).p == Approx(2.0 / 8));
    CHECK(randomisation_test(std::vector<double>{-1, 2, 3}, 1, 1).p == Approx(4.0 / 8));
    std::vector<double> many(24, 1.0);
    for (std::size_t i = 0; i < 7; ++i) many[i] = -1;
    double ways = 1, tail = 0;  // P(at most 7 or at least 17 of 24 heads)
    for (int k = 0; k <= 7; ++k) {
        tail += 2 * ways;
        ways = ways * (24 - k) / (k + 1);
    }
    const auto drawn = randomisation_test(many, 20'000, 7);
    CHECK_FALSE(drawn.exact);
    CHECK(std::abs(drawn.p - tail / std::pow(2, 24)) < 0.008);
    CHECK(drawn.p == randomisation_test(many, 20'000, 7).p);
}

TEST_CASE("statistics: exact p are those of all signs of any small sample", "[statistics]") {
    std::mt19937 random(11);
    for (int trial = 0; trial < 300; ++trial) {
        std::vector<double> values(2 + random() % 8);
        for (double& value : values) value = (static_cast<double>(random() % 9) - 4) / 8;
        CAPTURE(trial, values);
        std::vector<double> kept;
        for (const double value : values) {
            if (value != 0) kept.push_back(value);
        }
        // Ranks by counting: smaller ones, and half of the equal others.
        std::vector<double> ranks;
        for (const double value : kept) {
            double rank = 0.5;
            for (const double other : kept) {
                if (std::abs(other) < std::abs(value)) rank += 1;
                if (std::abs(other) == std::abs(value)) rank += 0.5;
            }
            ranks.push_back(rank);
        }
        const auto sums = [&](const std::vector<double>& sizes, auto is_positive) {
            double sum = 0;
            for (std::size_t i = 0; i < sizes.size(); ++i)
                sum += is_positive(i) ? std::abs(sizes[i]) : -std::abs(sizes[i]);
            return std::abs(sum);
        };
        const auto seen = [&](std::size_t i) { return kept[i] > 0; };
        const unsigned all = 1U << kept.size();
        double rank_hits = 0, sum_hits = 0;
        for (unsigned signs = 0; signs < all; ++signs) {
            const auto drawn = [&](std::size_t i) { return (signs >> i & 1U) != 0; };
            rank_hits += sums(ranks, drawn) >= sums(ranks, seen) ? 1 : 0;
            sum_hits += sums(kept, drawn) >= sums(kept, seen) ? 1 : 0;
        }
        CHECK(signed_rank_test(values).p == Approx(rank_hits / all));
        CHECK(randomisation_test(values, 1, 1).p == Approx(sum_hits / all));
    }
}

TEST_CASE("statistics: base and run exchanged negate", "[statistics]") {
    const auto there = student_test(sample), back = student_test(negated(sample));
    CHECK(there.t == Approx(-back.t));
    CHECK(there.p == Approx(back.p));
    CHECK(there.low == Approx(-back.high));
    CHECK(signed_rank_test(sample).p == Approx(signed_rank_test(negated(sample)).p));
    CHECK(randomisation_test(sample, 1, 1).p == randomisation_test(negated(sample), 1, 1).p);
    CHECK(tally(sample).wins == 5);
    CHECK(tally(sample).ties == 1);
    CHECK(tally(negated(sample)).losses == 5);
}

TEST_CASE("holm: steps down, keeps the order, stops at 1", "[statistics]") {
    const auto corrected = holm(std::vector<double>{0.04, 0.01, 0.03, 0.5});
    CHECK(corrected[0] == Approx(0.09));
    CHECK(corrected[1] == Approx(0.04));
    CHECK(corrected[2] == Approx(0.09));
    CHECK(corrected[3] == Approx(0.5));
    CHECK(holm(std::vector<double>{0.9, 0.8})[0] == 1);
}

TEST_CASE("comparison: foreign names are escaped", "[comparison]") {
    CHECK(csv_field("a,\"b\"") == "\"a,\"\"b\"\"\"");
    CHECK(csv_field("a\x1b") == "a\\x1b");
    CHECK(latex_text("a_b%\\") == "a\\_b\\%\\textbackslash{}");
    CHECK(find_comparison_format("docx") == nullptr);
}
