// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs one after the other (ingest.hpp): what they read, keep and remove, and that neither the
// number of workers nor of steps matters. Twins: test_twins.cpp; what cannot be read:
// test_failures.cpp.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "indexer/index/generation.hpp"
#include "indexer/index/open.hpp"
#include "indexer/ingest/ingest.hpp"
#include "tests/catch.hpp"
#include "tests/support/akn.hpp"
#include "tests/support/ingest_desk.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;
using index::Outcome;
using index::Source;
using tests::akn;
using tests::AknWork;
using tests::IngestDesk;
using tests::lantern;
using tests::names;
using tests::Passages;
using tests::put;
using Names = std::vector<std::string>;

TEST_CASE("ingest: a first run indexes all it finds", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.write("deep/b.xml", akn(lantern("A/RES/199/2", "Allume la lanterne", "fra")));
    const auto report = desk.run();
    CHECK(report.published);
    CHECK(names(report.read, Outcome::indexed) == Names{"inputs/a.xml", "inputs/deep/b.xml"});
    CHECK(report.passages == 4);
    CHECK(desk.passages() == Passages{{"A/RES/199/1@en#1", "Lights the lantern"},
                                      {"A/RES/199/1@en#2", "Second"},
                                      {"A/RES/199/2@fr#1", "Allume la lanterne"},
                                      {"A/RES/199/2@fr#2", "Second"}});
    CHECK(report.manifest.facts.at("en.editions") == "1");
    CHECK(report.manifest.facts.at("fr.passages") == "2");
    CHECK(report.manifest.facts.at("en.format.xml") == "1");
    CHECK(report.manifest.facts.at("sources.indexed") == "2");
}

TEST_CASE("ingest: with nothing changed nothing is published", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    const auto first = desk.run();
    const auto second = desk.run();
    CHECK_FALSE(second.published);
    CHECK(second.unchanged == 1);
    CHECK(second.read.empty());
    CHECK(second.manifest == first.manifest);
}

TEST_CASE("ingest: a changed file replaces what it gave", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", akn(lantern("A/RES/199/2", "Closes the harbour")));
    desk.run();
    desk.write("a.xml", akn(lantern("A/RES/199/3", "Dims the lantern")));
    const auto report = desk.run();
    CHECK(report.unchanged == 1);
    CHECK(names(report.read, Outcome::indexed) == Names{"inputs/a.xml"});
    CHECK(desk.passages() == Passages{{"A/RES/199/3@en#1", "Dims the lantern"},
                                      {"A/RES/199/3@en#2", "Second"},
                                      {"A/RES/199/2@en#1", "Closes the harbour"},
                                      {"A/RES/199/2@en#2", "Second"}});
}

TEST_CASE("ingest: a touched file with the same bytes is not read again", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.run();
    const Passages before = desk.passages();
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    const auto report = desk.run();
    CHECK(report.read.empty());
    CHECK(report.unchanged == 1);
    CHECK(desk.passages() == before);
    CHECK_FALSE(desk.run().published);
}

TEST_CASE("ingest: a removed file takes its passages along", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", akn(lantern("A/RES/199/2", "Allume la lanterne", "fra")));
    desk.run();
    desk.remove("b.xml");
    const auto report = desk.run();
    CHECK(report.removed.size() == 1);
    CHECK(desk.passages().size() == 2);
    CHECK(index::Index::open(desk.index)->languages() == Names{"en"});
    desk.remove("a.xml");
    desk.run();
    CHECK(desk.passages().empty());
}

TEST_CASE("ingest: PATHs named one after the other add up", "[ingest]") {
    IngestDesk desk;
    desk.write("one/a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    desk.write("two/b.xml", akn(lantern("A/RES/199/2", "Closes the harbour")));
    desk.run({"one"});
    const auto report = desk.run({"two"});
    CHECK(report.removed.empty());
    CHECK(report.unchanged == 0);
    CHECK(report.manifest.facts.at("en.format.xml") == "2");
    CHECK(desk.passages().size() == 4);
}

TEST_CASE("ingest: files without symbol in two PATHs have a key each", "[ingest]") {
    IngestDesk desk, other;
    for (IngestDesk* place : {&desk, &other}) {
        place->write("one/in/a.xml", akn(lantern("", "Lights the lantern")));
        place->write("two/in/a.xml", akn(lantern("", "Closes the harbour")));
    }
    const auto report = desk.run({"two/in", "one/in"});
    CHECK(names(report.read, Outcome::indexed) == Names{"in/a.xml", "two/in/a.xml"});
    CHECK(desk.passages() == Passages{{"file:in/a.xml@en#1", "Lights the lantern"},
                                      {"file:in/a.xml@en#2", "Second"},
                                      {"file:two/in/a.xml@en#1", "Closes the harbour"},
                                      {"file:two/in/a.xml@en#2", "Second"}});

    other.run({"one/in"});
    other.run({"two/in"});
    CHECK(other.passages() == desk.passages());
    other.write("two/in/a.xml", akn(lantern("", "Opens the harbour")));
    other.remove("one/in/a.xml");
    other.run({"one/in", "two/in"});
    CHECK(other.passages() == Passages{{"file:two/in/a.xml@en#1", "Opens the harbour"},
                                       {"file:two/in/a.xml@en#2", "Second"}});
}

/// Works enough for several batches, with twins among them.
void write_many(IngestDesk& desk) {
    for (int i = 1; i <= 24; ++i) {
        AknWork many = lantern("A/RES/199/" + std::to_string(i % 20 + 1),
                               "Lantern " + std::to_string(i), i % 3 == 0 ? "fra" : "eng");
        for (int j = 0; j < 4; ++j)
            many.paragraphs.push_back(std::string(20'000, 'x') + std::to_string(j));
        desk.write("f" + std::to_string(100 + i) + ".xml", akn(many));
    }
}

TEST_CASE("ingest: the number of workers does not matter", "[ingest]") {
    IngestDesk desk;
    write_many(desk);
    desk.run({""}, 1);
    const Passages one = desk.passages();
    CHECK(one.size() > 100);
    desk.index = desk.folder / "other";
    desk.run({""}, 4);
    CHECK(desk.passages() == one);
}

TEST_CASE("ingest: one run gives what steps give", "[ingest]") {
    IngestDesk desk;
    write_many(desk);
    desk.run();
    const Passages one = desk.passages();
    desk.index = desk.folder / "other";
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(desk.inputs))
        files.push_back(entry.path().filename());
    std::ranges::sort(files);
    for (std::size_t step = 0; step < 4; ++step) {
        std::vector<std::string> some;
        for (std::size_t i = step; i < files.size(); i += 4) some.push_back(files[i]);
        desk.run(some);
    }
    CHECK(desk.passages() == one);
}

TEST_CASE("ingest: an index of other rules of analysis is not touched, and says what to do",
          "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    {
        auto generation = index::NewGeneration::begin(desk.index);
        REQUIRE(generation);
        put(generation->folder() / index::sources_file, index::to_text(std::vector<Source>{}));
        index::Manifest manifest;
        manifest.analysis = "another";
        REQUIRE(generation->publish(manifest));
    }
    const auto report = desk.try_run({""});
    REQUIRE(!report);
    CHECK(report.error().kind == Kind::index);
    CHECK(report.error().remedy == "remove the folder and index all its sources again");
}

TEST_CASE("ingest: damage of the shelf before is told, not given a new digest", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(lantern("A/RES/199/1", "Lights the lantern")));
    const auto first = desk.run();
    desk.write("b.xml", akn(lantern("A/RES/199/2", "Trims the wick")));
    const auto name = "gen-00000" + std::to_string(first.manifest.generation);
    const fs::path lengths = desk.index / name / "en" / "docdata.glass";
    std::fstream file(lengths, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(-1, std::ios::end);
    file.put('\x55');
    file.close();
    const auto report = desk.try_run({""});
    REQUIRE(!report);
    CHECK(report.error().kind == Kind::index);
}

TEST_CASE("ingest: a language that is none never names a folder", "[ingest]") {
    IngestDesk desk;
    const std::string outside = (desk.folder / "outside").string();
    for (const std::string& said :
         {std::string(".."), outside, std::string("a/"), std::string("x@")}) {
        std::string text = akn(lantern("A/RES/199/1", "Lights the lantern"));
        const std::string before = "language=\"eng\"";
        const auto place = text.find(before);
        REQUIRE(place != std::string::npos);
        desk.write("a.xml", text.replace(place, before.size(), "language=\"" + said + "\""));
        desk.run();
        CHECK(desk.passages().contains("A/RES/199/1@en#1"));
        CHECK(!fs::exists(outside));
    }
}

}  // namespace
}  // namespace chancery::ingest
