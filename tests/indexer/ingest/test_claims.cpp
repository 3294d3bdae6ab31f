// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/ingest/claims.hpp"
#include "tests/catch.hpp"

namespace chancery::ingest {
namespace {

using index::Outcome;
using index::Source;

/// A file with the editions that it gives, each with two passages.
Source source(const std::string& path, const std::vector<std::string>& editions) {
    Source source;
    source.path = path;
    source.name = path.substr(1);
    source.outcome = Outcome::indexed;
    source.editions = editions;
    source.doubts.resize(editions.size());
    source.counts.assign(editions.size(), 2);
    source.passages = 2 * editions.size();
    return source;
}

/// The claims of some sources, all in one batch.
std::vector<BatchResult> claims_of(const std::vector<Source>& sources) {
    BatchResult batch;
    for (std::size_t task = 0; task < sources.size(); ++task) {
        for (std::size_t i = 0; i < sources[task].editions.size(); ++i) {
            batch.claims.push_back(
                {sources[task].editions[i], "en", task, sources[task].doubts[i], 1, 2});
        }
    }
    return {batch};
}

TEST_CASE("claims: without rivals nothing changes", "[claims]") {
    std::vector<Source> sources{source("/a", {"x@en"}), source("/b", {"y@en"})},
        kept{source("/c", {"z@en"})};
    const auto before = sources;
    const auto settlement = settle_claims(claims_of(sources), sources, kept);
    CHECK(settlement.lost.empty());
    CHECK(settlement.replaced.empty());
    CHECK(sources == before);
}

TEST_CASE("claims: of equals the first by path is taken", "[claims]") {
    std::vector<Source> sources{source("/b", {"x@en"}), source("/a", {"x@en"})}, kept;
    const auto settlement = settle_claims(claims_of(sources), sources, kept);
    REQUIRE(settlement.lost.size() == 1);
    CHECK(settlement.lost[0].claim.task == 0);
    CHECK(sources[0].outcome == Outcome::duplicate);
    CHECK(sources[0].passages == 0);
    CHECK(sources[0].reason == "gives x@en as a does, which is taken");
    CHECK(sources[1].outcome == Outcome::indexed);
}

TEST_CASE("claims: the less doubtful is taken", "[claims]") {
    std::vector<Source> sources{source("/a", {"x@en"}), source("/b", {"x@en"})}, kept;
    sources[0].doubts[0] = 1;
    settle_claims(claims_of(sources), sources, kept);
    CHECK(sources[0].outcome == Outcome::duplicate);
    CHECK(sources[1].outcome == Outcome::indexed);
}

TEST_CASE("claims: a kept file wins or loses like others", "[claims]") {
    std::vector<Source> sources{source("/b", {"x@en"})}, kept{source("/a", {"x@en"})};
    auto settlement = settle_claims(claims_of(sources), sources, kept);
    CHECK(settlement.lost.size() == 1);
    CHECK(settlement.replaced.empty());
    CHECK(sources[0].outcome == Outcome::duplicate);

    sources = {source("/a", {"x@en"})};
    kept = {source("/b", {"x@en"})};
    settlement = settle_claims(claims_of(sources), sources, kept);
    CHECK(settlement.lost.empty());
    CHECK(settlement.replaced == std::set<std::string>{"x@en"});
    CHECK(kept[0].outcome == Outcome::duplicate);
}

TEST_CASE("claims: kept duplicates and failures claim nothing", "[claims]") {
    for (const Outcome outcome : {Outcome::duplicate, Outcome::failed}) {
        std::vector<Source> sources{source("/b", {"x@en"})}, kept{source("/a", {"x@en"})};
        kept[0].outcome = outcome;
        const auto settlement = settle_claims(claims_of(sources), sources, kept);
        CHECK(settlement.lost.empty());
        CHECK(sources[0].outcome == Outcome::indexed);
    }
}

TEST_CASE("claims: a file of several works loses one and gives the others", "[claims]") {
    std::vector<Source> sources{source("/a", {"x@en"}), source("/b", {"x@en", "y@en"})}, kept;
    const auto settlement = settle_claims(claims_of(sources), sources, kept);
    CHECK(settlement.lost.size() == 1);
    CHECK(sources[1].outcome == Outcome::indexed);
    CHECK(sources[1].editions == std::vector<std::string>{"y@en"});
    CHECK(sources[1].doubts.size() == 1);
    CHECK(sources[1].passages == 2);
    CHECK(sources[1].warnings.size() == 1);
}

TEST_CASE("claims: a kept file that loses one of its editions keeps the others' passages",
          "[claims]") {
    std::vector<Source> sources{source("/a", {"x@en"})}, kept{source("/b", {"w@en", "x@en"})};
    kept[0].counts = {7, 5};
    kept[0].passages = 12;
    const auto settlement = settle_claims(claims_of(sources), sources, kept);
    CHECK(settlement.replaced == std::set<std::string>{"x@en"});
    CHECK(kept[0].outcome == Outcome::indexed);
    CHECK(kept[0].editions == std::vector<std::string>{"w@en"});
    CHECK(kept[0].counts == std::vector<std::size_t>{7});
    CHECK(kept[0].passages == 7);
}

TEST_CASE("claims: a file that gives an edition twice gives it once", "[claims]") {
    std::vector<Source> sources{source("/a", {"x@en", "x@en"})}, kept;
    const auto settlement = settle_claims(claims_of(sources), sources, kept);
    CHECK(settlement.lost.size() == 1);
    CHECK(sources[0].outcome == Outcome::indexed);
    CHECK(sources[0].editions.size() == 1);
}

}  // namespace
}  // namespace chancery::ingest
