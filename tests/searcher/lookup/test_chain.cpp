// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "searcher/lookup/chain.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::lookup {
namespace {

using Rows = std::vector<std::string>;

document::Edition chain_work(const std::string& symbol, const std::string& title,
                             const std::string& date,
                             const std::string& body = "General Assembly") {
    auto edition = tests::edition(symbol, "en", title, date);
    edition.masthead.body = body;
    edition.passages = {tests::passage("1", "Lantern")};
    return edition;
}

const index::Index& chain_sample() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        auto centre = chain_work("A/RES/199/19", "Safe harbours", "2142-12-06");
        centre.masthead.drafts = {"A/C.1/199/L.8/Rev.2"};
        centre.masthead.reports = {"A/199/439, para. 7"};
        centre.masthead.meeting_record = "A/199/PV.45";
        return tests::index_of(
            folder / "index",
            {centre, chain_work("A/RES/200/4", "Safe Harbours.", "2143-12-06"),
             chain_work("A/RES/198/7", "Safe harbours", "2141-12-06"),
             chain_work("A/RES/198/8", "Safe lanterns", "2141-12-06"),
             chain_work("S/RES/9(2141)", "Safe harbours", "2141-01-01", "Security Council"),
             chain_work("A/RES/199/19/Corr.1", "Correction", "2143-01-01"),
             chain_work("A/RES/199/19/Add.10", "More", ""),
             chain_work("A/RES/199/19/Add.2", "More", ""),
             chain_work("A/199/439", "Report", "2142-11-01")});
    }();
    return index;
}

Rows rows(const std::string& reference) {
    const auto found = chain(chain_sample(), reference);
    REQUIRE(found);
    Rows rows;
    for (const ChainLink& link : found->links) {
        rows.push_back(std::string(link.relation) + " " + link.symbol + (link.held ? "" : " -"));
    }
    return rows;
}

TEST_CASE("chain: in order of time, held or not", "[chain]") {
    const Rows all = {"predecessor A/RES/198/7",
                      "draft A/C.1/199/L.8 -",
                      "draft A/C.1/199/L.8/Rev.1 -",
                      "draft A/C.1/199/L.8/Rev.2 -",
                      "committee report A/199/439",
                      "meeting record A/199/PV.45 -",
                      "work A/RES/199/19",
                      "addendum A/RES/199/19/Add.2",
                      "addendum A/RES/199/19/Add.10",
                      "corrigendum A/RES/199/19/Corr.1",
                      "successor A/RES/200/4"};
    CHECK(rows("A/RES/199/19") == all);
    CHECK(rows("A/RES/199/19, para. 1") == all);
    CHECK(rows("A/C.1/199/L.8/Rev.2") == all);
}

TEST_CASE("chain: what is not held is told", "[chain]") {
    CHECK(rows("A/RES/99/1").empty());
    CHECK(chain(chain_sample(), "A/RES/99/1")->notes ==
          Rows{"A/RES/99/1 is not held, nor any work that came from it"});
    CHECK(!chain(chain_sample(), "no symbol"));
}

}  // namespace
}  // namespace chancery::lookup
