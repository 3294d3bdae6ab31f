// SPDX-License-Identifier: GPL-2.0-or-later
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "bench/quality/fusion/fuse.hpp"
#include "tests/catch.hpp"

using namespace chancery::quality;

namespace {

std::vector<Run> two_runs() {
    std::vector<Run> runs;
    runs.push_back(parse_run("1 Q0 a 1 3 x\n1 Q0 b 2 2 x\n1 Q0 c 3 1 x\n", "x").value());
    runs.push_back(parse_run("1 Q0 b 1 30 y\n1 Q0 d 2 10 y\n2 Q0 a 1 5 y\n", "y").value());
    return runs;
}

std::vector<Scored> first_topic(const Fusion& fusion) {
    const auto runs = two_runs();
    return fuse_runs(runs, fusion).at(0).documents;
}

}  // namespace

TEST_CASE("fuse: reciprocal ranks add up", "[fusion]") {
    const auto fused = first_topic({FusionMethod::rrf, Normalisation::minmax, 60});
    REQUIRE(fused.size() == 4);
    CHECK(fused[0].document == "b");
    CHECK(fused[0].score == Approx(1.0 / 62 + 1.0 / 61));
    CHECK(fused[1].document == "a");
    CHECK(fused[1].score == Approx(1.0 / 61));
    CHECK(fused[2].document == "d");
    CHECK(fused[3].document == "c");
}

TEST_CASE("fuse: CombSUM adds normalised scores, CombMNZ counts the runs", "[fusion]") {
    const auto summed = first_topic({FusionMethod::comb_sum, Normalisation::minmax, 60});
    CHECK(summed[0].document == "b");
    CHECK(summed[0].score == Approx(0.5 + 1));
    CHECK(summed[1].document == "a");
    CHECK(summed[1].score == Approx(1));
    // c and d both have 0: ascending by document.
    CHECK(summed[2].document == "c");
    CHECK(summed[3].document == "d");
    const auto multiplied = first_topic({FusionMethod::comb_mnz, Normalisation::minmax, 60});
    CHECK(multiplied[0].score == Approx(2 * 1.5));
    const auto plain = first_topic({FusionMethod::comb_sum, Normalisation::none, 60});
    CHECK(plain[0].score == Approx(32));
    const auto standard = first_topic({FusionMethod::comb_sum, Normalisation::zscore, 60});
    CHECK(standard[0].document == "a");
    CHECK(standard[0].score == Approx(1 / std::sqrt(2.0 / 3)));
    CHECK(standard[1].document == "b");
    CHECK(standard[1].score == Approx(0 + 1));
}

TEST_CASE("fuse: a topic of one run alone is kept", "[fusion]") {
    const auto runs = two_runs();
    const auto fused = fuse_runs(runs, {});
    REQUIRE(fused.size() == 2);
    CHECK(fused[1].topic == "2");
    CHECK(fused[1].documents.at(0).score == Approx(1.0 / 61));
}
