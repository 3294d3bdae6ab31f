// SPDX-License-Identifier: GPL-2.0-or-later
//
// Files that give the same edition (claims.hpp), over runs: which is taken, and what takes its
// place when it changes or goes.
#include <string>
#include <vector>

#include "indexer/ingest/summary.hpp"
#include "tests/catch.hpp"
#include "tests/support/akn.hpp"
#include "tests/support/ingest_desk.hpp"

namespace chancery::ingest {
namespace {

using index::Outcome;
using tests::akn;
using tests::IngestDesk;
using tests::lantern;
using tests::names;
using Names = std::vector<std::string>;

TEST_CASE("twins: of twins the first by path is taken, the other when that goes", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "First twin")));
    desk.write("b.xml", akn(lantern("A/RES/199/1", "Second twin")));
    const auto first = desk.run();
    CHECK(names(first.read, Outcome::duplicate) == Names{"inputs/b.xml"});
    CHECK(desk.passages().at("A/RES/199/1@en#1") == "First twin");
    CHECK_FALSE(desk.run().published);
    desk.remove("a.xml");
    const auto second = desk.run();
    CHECK(names(second.read, Outcome::indexed) == Names{"inputs/b.xml"});
    CHECK(desk.passages().at("A/RES/199/1@en#1") == "Second twin");
}

TEST_CASE("twins: a twin in a PATH that is not named now takes the place as well", "[ingest]") {
    IngestDesk desk;
    desk.write("one/a.xml", akn(lantern("A/RES/199/1", "First twin")));
    desk.write("two/b.xml", akn(lantern("A/RES/199/1", "Second twin")));
    desk.run({"one", "two"});
    desk.remove("one/a.xml");
    desk.run({"one"});
    CHECK(desk.passages().at("A/RES/199/1@en#1") == "Second twin");
}

TEST_CASE("twins: a twin that is gone too leaves nothing", "[ingest]") {
    IngestDesk desk;
    desk.write("one/a.xml", akn(lantern("A/RES/199/1", "First twin")));
    desk.write("two/b.xml", akn(lantern("A/RES/199/1", "Second twin")));
    desk.write("two/c.xml", akn(lantern("A/RES/199/2", "Other")));
    desk.run({"one", "two"});
    desk.remove("one/a.xml");
    desk.remove("two/b.xml");
    desk.run({"one"});
    CHECK(desk.passages().size() == 2);
}

TEST_CASE("twins: a file that lost one of its works gives it when the other file goes",
          "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/2B", "First twin")));
    desk.write("b.xml",
               akn({lantern("A/RES/199/2A", "Alone"), lantern("A/RES/199/2B", "Second twin")}));
    const auto first = desk.run();
    INFO(report_table(first));
    CHECK(desk.passages().at("A/RES/199/2A@en#1") == "Alone");
    CHECK(desk.passages().at("A/RES/199/2B@en#1") == "First twin");
    desk.remove("a.xml");
    desk.run();
    CHECK(desk.passages().at("A/RES/199/2A@en#1") == "Alone");
    CHECK(desk.passages()["A/RES/199/2B@en#1"] == "Second twin");
}

TEST_CASE("twins: a better twin that comes later takes the place", "[ingest]") {
    IngestDesk desk;
    desk.write("b.xml", akn(lantern("A/RES/199/1", "Second twin")));
    desk.run();
    desk.write("a.xml", akn(lantern("A/RES/199/1", "First twin")));
    desk.run();
    CHECK(desk.passages().at("A/RES/199/1@en#1") == "First twin");
    CHECK(desk.passages().size() == 2);
}

TEST_CASE("twins: a twin whose time changed is taken when the other goes", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.run();
    desk.remove("a.xml");
    desk.write("b.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));  // same bytes, new time
    desk.run();
    CHECK(desk.passages().contains("A/RES/199/1@en#1"));
}

}  // namespace
}  // namespace chancery::ingest
