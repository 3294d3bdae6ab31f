// SPDX-License-Identifier: GPL-2.0-or-later
//
// Files and PATHs that cannot be read, and what runs tell of them, now and later (summary.hpp).
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/ingest/summary.hpp"
#include "tests/catch.hpp"
#include "tests/support/akn.hpp"
#include "tests/support/ingest_desk.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;
using index::Outcome;
using tests::akn;
using tests::IngestDesk;
using tests::lantern;
using tests::names;
using Names = std::vector<std::string>;

TEST_CASE("failures: a failed file is remembered and read again when it changes", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", "<akomaNtoso>");
    const auto first = desk.run();
    CHECK(names(first.read, Outcome::failed) == Names{"inputs/b.xml"});
    CHECK(failures(first).size() == 1);
    const auto second = desk.run();
    CHECK_FALSE(second.published);
    CHECK(second.failed_before == 1);
    CHECK(failures(second).empty());
    desk.write("b.xml", akn(lantern("A/RES/199/2", "Closes the harbour")));
    const auto third = desk.run();
    CHECK(names(third.read, Outcome::indexed) == Names{"inputs/b.xml"});
    CHECK(desk.passages().size() == 4);
}

TEST_CASE("failures: files of formats that are not read are told, and fail only when named",
          "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", "<html/>");
    desk.write("c.txt", "Lantern");
    const auto check = [](const IngestReport& report) {
        CHECK(names(report.skipped, Outcome::skipped) == Names{"inputs/c.txt", "inputs/b.xml"});
        CHECK(failures(report).empty());
        CHECK(skipped_note(report) ==
              "2 files are of formats that are not read yet: .txt 1, .xml 1");
        CHECK(report_table(report).find("c.txt") != std::string::npos);
    };
    check(desk.run());
    check(desk.run());  // nothing changed: told again
    const auto named = desk.run({"a.xml", "b.xml", "c.txt"});
    CHECK(names(named.refused, Outcome::skipped) == Names{"inputs/b.xml", "c.txt"});
    CHECK(failures(named).size() == 2);
}

TEST_CASE("failures: the bytes decide what a file is, and its name may be any bytes", "[ingest]") {
    IngestDesk desk;
    desk.write("line\nbreak and \xff.xml", akn(lantern("", "Lights the lantern")));
    desk.write("b.xml", "%PDF-");
    desk.write("c.xml", "%!PS");
    const auto report = desk.run();
    CHECK(report.passages == 2);
    CHECK(names(report.read, Outcome::failed) == Names{"inputs/b.xml"});
    CHECK(names(report.skipped, Outcome::skipped) == Names{"inputs/c.xml"});
    CHECK(report_table(report).find("line\\x0abreak and \\xff.xml") != std::string::npos);
}

TEST_CASE("failures: a file that is not what its name promises fails", "[ingest]") {
    IngestDesk desk;
    desk.write("a.pdf", "<!DOCTYPE html><title>Not found</title>");
    const auto report = desk.run();
    REQUIRE(report.read.size() == 1);
    CHECK(report.read[0].outcome == Outcome::failed);
    CHECK(report.read[0].reason == "is named .pdf and holds an HTML page: fetch the file again");
}

TEST_CASE("failures: failures elsewhere are none of the unchanged files", "[ingest]") {
    IngestDesk desk;
    desk.write("one/a.xml", "<akomaNtoso>");
    desk.write("two/b.xml", akn(lantern("A/RES/199/2", "Closes the harbour")));
    desk.run({"one"});
    CHECK(desk.run({"two"}).failed_before == 0);
}

TEST_CASE("failures: a PATH that is not there is told and the others are indexed", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    const auto report = desk.run({"a.xml", "missing"});
    REQUIRE(report.faults.size() == 1);
    CHECK(report.faults[0].reason == "no such file or folder");
    CHECK(desk.passages().size() == 2);
    const auto nothing = desk.try_run({"missing"});
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == Kind::input);
}

TEST_CASE("failures: a mistyped PATH makes no index", "[ingest]") {
    IngestDesk desk;
    REQUIRE_FALSE(desk.try_run({"missing"}));
    CHECK_FALSE(fs::exists(desk.index));
}

}  // namespace
}  // namespace chancery::ingest
