// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "searcher/lookup/cites.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::lookup {
namespace {

using Rows = std::vector<std::string>;

const index::Index& cites_sample() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        auto citing = tests::edition("A/RES/199/2", "en", "Newer", "2142-01-01");
        citing.passages = {tests::passage("1", "Lantern"), tests::passage("2", "Harbour")};
        citing.passages[0].footnotes = {{"4", "See lantern", 0}};
        citing.passages[0].citations = {{0, 3, -1, "A/RES/199/1", "", "recalling"},
                                        {4, 7, -1, "A/199/7-S/2141/3", "5..7,9", "notes"},
                                        {0, 3, 0, "A/199/9", "1", ""}};
        auto cited = tests::edition("A/RES/199/1", "fr", "Phare", "2141-01-01");
        cited.passages = {tests::passage("1", "Phare")};
        auto other = tests::edition("S/2141/3", "en", "Letter", "2141-02-01");
        other.passages = {tests::passage("1", "Letter")};
        return tests::index_of(folder / "index", {citing, cited, other});
    }();
    return index;
}

/// "citing [note] verb reference held title".
Rows cites_rows(const std::string& reference) {
    const auto found = cites(cites_sample(), {.reference = reference});
    REQUIRE(found);
    Rows rows;
    for (const Edge& edge : found->edges) {
        rows.push_back(edge.key + "|" + edge.footnote + "|" + edge.verb + "|" + edge.reference +
                       "|" + (edge.held ? edge.title : "not held"));
    }
    return rows;
}

TEST_CASE("cites: place, verb, printed reference, held in any language", "[cites]") {
    const Rows all = {
        "A/RES/199/2@en#1||recalling|A/RES/199/1|Phare",
        "A/RES/199/2@en#1||notes|A/199/7-S/2141/3, para. 5 to para. 7; para. 9|Letter",
        "A/RES/199/2@en#1|4||A/199/9, para. 1|not held",
    };
    CHECK(cites_rows("A/RES/199/2") == all);
    CHECK(cites_rows("A/RES/199/2, para. 1") == all);
    CHECK(cites_rows("A/RES/199/2, para. 2").empty());
}

TEST_CASE("cites: what is not held or cites nothing is told", "[cites]") {
    CHECK(cites(cites_sample(), {.reference = "A/RES/199/2#2"})->notes ==
          Rows{"A/RES/199/2#2 cites nothing"});
    CHECK(cites(cites_sample(), {.reference = "A/RES/99/1"})->notes ==
          Rows{"A/RES/99/1 is not held; did you mean A/RES/199/1?"});
    CHECK(!cites(cites_sample(), {.reference = "no symbol"}));
}

}  // namespace
}  // namespace chancery::lookup
