// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "searcher/lookup/graph.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::lookup {
namespace {

using Rows = std::vector<std::string>;

const index::Index& graph_sample() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        auto citing = tests::edition("A/RES/199/2", "en", "Newer", "2142-01-01");
        citing.passages = {tests::passage("1", "Lantern"), tests::passage("2", "Harbour"),
                           tests::passage("3", "Lantern tide")};
        citing.passages[0].citations = {{0, 3, -1, "A/199/5", "1", "recalling"},
                                        {0, 3, -1, "A/199/5", "", "notes"},
                                        {0, 3, -1, "A/199/7-S/2141/3", "", ""}};
        citing.passages[1].citations = {{0, 3, -1, "S/2140/9", "", "notes"}};
        auto cited = tests::edition("A/199/5", "en", "Chart", "2140-01-01");
        cited.masthead.other_symbols = {"S/2140/9"};
        cited.passages = {tests::passage("1", "Chart")};
        return tests::index_of(folder / "index", {citing, cited});
    }();
    return index;
}

Rows edges(const GraphRequest& request) {
    const auto made = graph(graph_sample(), request);
    REQUIRE(made);
    Rows rows;
    for (const GraphEdge& edge : made->edges) {
        rows.push_back(edge.citing + " > " + edge.cited + " " + std::to_string(edge.weight));
        for (const auto& [verb, count] : edge.verbs) {
            rows.back() += ", " + verb + " " + std::to_string(count);
        }
    }
    return rows;
}

TEST_CASE("graph: a paragraph weighs once, other symbols are the same work", "[graph]") {
    CHECK(edges({}) == Rows{"A/RES/199/2 > A/199/5 2, notes 2, recalling 1",
                            "A/RES/199/2 > A/199/7-S/2141/3 1"});
    const auto made = graph(graph_sample(), {});
    REQUIRE(made->nodes.size() == 3);
    CHECK(made->nodes[0].title == "Chart");
    CHECK(!made->nodes[1].held);
}

TEST_CASE("graph: of a query only what it finds", "[graph]") {
    CHECK(edges({.query = "harbour"}) == Rows{"A/RES/199/2 > A/199/5 1, notes 1"});
    CHECK(edges({.query = "tide"}).empty());
    CHECK(edges({.language = "fr"}).empty());
    CHECK(!graph(graph_sample(), {.query = "(harbour"}));
}

}  // namespace
}  // namespace chancery::lookup
