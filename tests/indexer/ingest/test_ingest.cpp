// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/ingest/ingest.hpp"
#include "indexer/ingest/summary.hpp"
#include "indexer/ingest/verify.hpp"
#include "tests/catch.hpp"
#include "tests/support/akn.hpp"
#include "tests/support/folder.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;
using index::Outcome;
using index::Source;
using tests::akn;
using tests::AknWork;
using tests::put;
using tests::TemporaryFolder;

/// Every passage of an index by key, with its text.
using Dump = std::map<std::string, std::string>;

Dump dump(const fs::path& folder) {
    Dump passages;
    auto index = index::Index::open(folder);
    REQUIRE(index);
    for (const std::string& language : index->languages()) {
        const index::Shelf& shelf = **index->shelf(language);
        std::string edition;
        for (Xapian::docid id = 1; id <= shelf.lengths.last(); ++id) {
            if (shelf.lengths[id] == index::Lengths::no_entry) continue;
            const std::string data = shelf.database.get_document(id).get_data();
            if (shelf.lengths.is_passage(id)) {
                const auto passage = *index::decode_passage(data);
                CHECK(passages.emplace(edition + to_string(passage.pinpoint), passage.text).second);
            } else {
                const auto record = *index::decode_edition(data);
                edition = record.masthead.symbol.name + "@" + language + "#";
            }
        }
    }
    return passages;
}

/// A folder of inputs and an index beside it.
struct IngestDesk {
    TemporaryFolder folder;
    fs::path index = folder / "index";
    fs::path inputs = folder / "inputs";
    int minutes = 0;

    /// Writes an input whose time differs from all before.
    void write(const std::string& name, const std::string& bytes) {
        put(inputs / name, bytes);
        fs::last_write_time(inputs / name,
                            fs::file_time_type::clock::now() + std::chrono::minutes(++minutes));
    }
    void remove(const std::string& name) const { fs::remove(inputs / name); }

    Result<IngestReport> try_run(const std::vector<std::string>& paths, unsigned jobs = 1) const {
        IngestOptions options;
        options.index = index;
        for (const std::string& path : paths) options.paths.push_back((inputs / path).string());
        options.jobs = jobs;
        return ingest(options);
    }
    IngestReport run(const std::vector<std::string>& paths = {""}, unsigned jobs = 1) const {
        auto report = try_run(paths, jobs);
        REQUIRE(report);
        const auto verified = verify(index);
        REQUIRE(verified);
        CHECK(verified->faults.empty());
        return *std::move(report);
    }
};

AknWork ingest_work(const std::string& symbol, const std::string& text,
                    const std::string& language = "eng") {
    AknWork work;
    work.symbol = symbol;
    work.language = language;
    work.paragraphs = {text, "Second"};
    return work;
}

std::vector<std::string> names(const std::vector<Source>& sources, Outcome outcome) {
    std::vector<std::string> names;
    for (const Source& source : sources) {
        if (source.outcome == outcome) names.push_back(source.name);
    }
    return names;
}

using Names = std::vector<std::string>;

TEST_CASE("ingest: a first run indexes all it finds", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    desk.write("deep/b.xml", akn(ingest_work("A/RES/199/2", "Allume la lanterne", "fra")));
    const auto report = desk.run();
    CHECK(report.published);
    CHECK(names(report.read, Outcome::indexed) == Names{"inputs/a.xml", "inputs/deep/b.xml"});
    CHECK(report.passages == 4);
    CHECK(dump(desk.index) == Dump{{"A/RES/199/1@en#1", "Lights the lantern"},
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
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    const auto first = desk.run();
    const auto second = desk.run();
    CHECK_FALSE(second.published);
    CHECK(second.unchanged == 1);
    CHECK(second.read.empty());
    CHECK(second.manifest == first.manifest);
}

TEST_CASE("ingest: a changed file replaces what it gave", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", akn(ingest_work("A/RES/199/2", "Closes the harbour")));
    desk.run();
    desk.write("a.xml", akn(ingest_work("A/RES/199/3", "Dims the lantern")));
    const auto report = desk.run();
    CHECK(report.unchanged == 1);
    CHECK(names(report.read, Outcome::indexed) == Names{"inputs/a.xml"});
    CHECK(dump(desk.index) == Dump{{"A/RES/199/3@en#1", "Dims the lantern"},
                                   {"A/RES/199/3@en#2", "Second"},
                                   {"A/RES/199/2@en#1", "Closes the harbour"},
                                   {"A/RES/199/2@en#2", "Second"}});
}

TEST_CASE("ingest: a touched file with the same bytes is not read again", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    desk.run();
    const Dump before = dump(desk.index);
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    const auto report = desk.run();
    CHECK(report.read.empty());
    CHECK(report.unchanged == 1);
    CHECK(dump(desk.index) == before);
    CHECK_FALSE(desk.run().published);
}

TEST_CASE("ingest: a removed file takes its passages along", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", akn(ingest_work("A/RES/199/2", "Allume la lanterne", "fra")));
    desk.run();
    desk.remove("b.xml");
    const auto report = desk.run();
    CHECK(report.removed.size() == 1);
    CHECK(dump(desk.index).size() == 2);
    CHECK(index::Index::open(desk.index)->languages() == Names{"en"});
    desk.remove("a.xml");
    desk.run();
    CHECK(dump(desk.index).empty());
}

TEST_CASE("ingest: a failed file is remembered and read again when it changes", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", "<akomaNtoso>");
    const auto first = desk.run();
    CHECK(names(first.read, Outcome::failed) == Names{"inputs/b.xml"});
    CHECK(failures(first).size() == 1);
    const auto second = desk.run();
    CHECK_FALSE(second.published);
    CHECK(second.failed_before == 1);
    CHECK(failures(second).empty());
    desk.write("b.xml", akn(ingest_work("A/RES/199/2", "Closes the harbour")));
    const auto third = desk.run();
    CHECK(names(third.read, Outcome::indexed) == Names{"inputs/b.xml"});
    CHECK(dump(desk.index).size() == 4);
}

TEST_CASE("ingest: files of formats that are not read are told, and fail only when named",
          "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
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

TEST_CASE("ingest: the bytes decide what a file is, and its name may be any bytes", "[ingest]") {
    IngestDesk desk;
    desk.write("line\nbreak and \xff.xml", akn(ingest_work("", "Lights the lantern")));
    desk.write("b.xml", "%PDF-");
    desk.write("c.xml", "%!PS");
    const auto report = desk.run();
    CHECK(report.passages == 2);
    CHECK(names(report.read, Outcome::failed) == Names{"inputs/b.xml"});
    CHECK(names(report.skipped, Outcome::skipped) == Names{"inputs/c.xml"});
    CHECK(report_table(report).find("line\\x0abreak and \\xff.xml") != std::string::npos);
}

TEST_CASE("ingest: a file that is not what its name promises fails", "[ingest]") {
    IngestDesk desk;
    desk.write("a.pdf", "<!DOCTYPE html><title>Not found</title>");
    const auto report = desk.run();
    REQUIRE(report.read.size() == 1);
    CHECK(report.read[0].outcome == Outcome::failed);
    CHECK(report.read[0].reason == "is named .pdf and holds an HTML page: fetch the file again");
}

TEST_CASE("ingest: failures elsewhere are none of the unchanged files", "[ingest]") {
    IngestDesk desk;
    desk.write("one/a.xml", "<akomaNtoso>");
    desk.write("two/b.xml", akn(ingest_work("A/RES/199/2", "Closes the harbour")));
    desk.run({"one"});
    CHECK(desk.run({"two"}).failed_before == 0);
}

TEST_CASE("ingest: of twins the first by path is taken, the other when that goes", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "First twin")));
    desk.write("b.xml", akn(ingest_work("A/RES/199/1", "Second twin")));
    const auto first = desk.run();
    CHECK(names(first.read, Outcome::duplicate) == Names{"inputs/b.xml"});
    CHECK(dump(desk.index).at("A/RES/199/1@en#1") == "First twin");
    CHECK_FALSE(desk.run().published);
    desk.remove("a.xml");
    const auto second = desk.run();
    CHECK(names(second.read, Outcome::indexed) == Names{"inputs/b.xml"});
    CHECK(dump(desk.index).at("A/RES/199/1@en#1") == "Second twin");
}

TEST_CASE("ingest: a twin in a PATH that is not named now takes the place as well", "[ingest]") {
    IngestDesk desk;
    desk.write("one/a.xml", akn(ingest_work("A/RES/199/1", "First twin")));
    desk.write("two/b.xml", akn(ingest_work("A/RES/199/1", "Second twin")));
    desk.run({"one", "two"});
    desk.remove("one/a.xml");
    desk.run({"one"});
    CHECK(dump(desk.index).at("A/RES/199/1@en#1") == "Second twin");
}

TEST_CASE("ingest: a twin that is gone too leaves nothing", "[ingest]") {
    IngestDesk desk;
    desk.write("one/a.xml", akn(ingest_work("A/RES/199/1", "First twin")));
    desk.write("two/b.xml", akn(ingest_work("A/RES/199/1", "Second twin")));
    desk.write("two/c.xml", akn(ingest_work("A/RES/199/2", "Other")));
    desk.run({"one", "two"});
    desk.remove("one/a.xml");
    desk.remove("two/b.xml");
    desk.run({"one"});
    CHECK(dump(desk.index).size() == 2);
}

TEST_CASE("ingest: a file that lost one of its works gives it when the other file goes",
          "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/2B", "First twin")));
    desk.write("b.xml", akn({ingest_work("A/RES/199/2A", "Alone"),
                             ingest_work("A/RES/199/2B", "Second twin")}));
    const auto first = desk.run();
    INFO(report_table(first));
    CHECK(dump(desk.index).at("A/RES/199/2A@en#1") == "Alone");
    CHECK(dump(desk.index).at("A/RES/199/2B@en#1") == "First twin");
    desk.remove("a.xml");
    desk.run();
    CHECK(dump(desk.index).at("A/RES/199/2A@en#1") == "Alone");
    CHECK(dump(desk.index)["A/RES/199/2B@en#1"] == "Second twin");
}

TEST_CASE("ingest: a better twin that comes later takes the place", "[ingest]") {
    IngestDesk desk;
    desk.write("b.xml", akn(ingest_work("A/RES/199/1", "Second twin")));
    desk.run();
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "First twin")));
    desk.run();
    CHECK(dump(desk.index).at("A/RES/199/1@en#1") == "First twin");
    CHECK(dump(desk.index).size() == 2);
}

TEST_CASE("ingest: PATHs named one after the other add up", "[ingest]") {
    IngestDesk desk;
    desk.write("one/a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    desk.write("two/b.xml", akn(ingest_work("A/RES/199/2", "Closes the harbour")));
    desk.run({"one"});
    const auto report = desk.run({"two"});
    CHECK(report.removed.empty());
    CHECK(report.unchanged == 0);
    CHECK(report.manifest.facts.at("en.format.xml") == "2");
    CHECK(dump(desk.index).size() == 4);
}

TEST_CASE("ingest: files without symbol in two PATHs have a key each", "[ingest]") {
    IngestDesk desk, other;
    for (IngestDesk* place : {&desk, &other}) {
        place->write("one/in/a.xml", akn(ingest_work("", "Lights the lantern")));
        place->write("two/in/a.xml", akn(ingest_work("", "Closes the harbour")));
    }
    const auto report = desk.run({"two/in", "one/in"});
    CHECK(names(report.read, Outcome::indexed) == Names{"in/a.xml", "two/in/a.xml"});
    CHECK(dump(desk.index) == Dump{{"file:in/a.xml@en#1", "Lights the lantern"},
                                   {"file:in/a.xml@en#2", "Second"},
                                   {"file:two/in/a.xml@en#1", "Closes the harbour"},
                                   {"file:two/in/a.xml@en#2", "Second"}});

    other.run({"one/in"});
    other.run({"two/in"});
    CHECK(dump(other.index) == dump(desk.index));
    other.write("two/in/a.xml", akn(ingest_work("", "Opens the harbour")));
    other.remove("one/in/a.xml");
    other.run({"one/in", "two/in"});
    CHECK(dump(other.index) == Dump{{"file:two/in/a.xml@en#1", "Opens the harbour"},
                                    {"file:two/in/a.xml@en#2", "Second"}});
}

TEST_CASE("ingest: a PATH that is not there is told and the others are indexed", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    const auto report = desk.run({"a.xml", "missing"});
    REQUIRE(report.faults.size() == 1);
    CHECK(report.faults[0].reason == "no such file or folder");
    CHECK(dump(desk.index).size() == 2);
    const auto nothing = desk.try_run({"missing"});
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == Kind::input);
}

TEST_CASE("ingest: a mistyped PATH makes no index", "[ingest]") {
    IngestDesk desk;
    REQUIRE_FALSE(desk.try_run({"missing"}));
    CHECK_FALSE(fs::exists(desk.index));
}

/// Works enough for several batches, with twins among them.
void write_many(IngestDesk& desk) {
    for (int i = 1; i <= 24; ++i) {
        AknWork many = ingest_work("A/RES/199/" + std::to_string(i % 20 + 1),
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
    const Dump one = dump(desk.index);
    CHECK(one.size() > 100);
    desk.index = desk.folder / "other";
    desk.run({""}, 4);
    CHECK(dump(desk.index) == one);
}

TEST_CASE("ingest: one run gives what steps give", "[ingest]") {
    IngestDesk desk;
    write_many(desk);
    desk.run();
    const Dump one = dump(desk.index);
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
    CHECK(dump(desk.index) == one);
}

TEST_CASE("ingest: an index of other rules of analysis is not touched, and says what to do",
          "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
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

TEST_CASE("ingest: a twin whose time changed is taken when the other goes", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    desk.write("b.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    desk.run();
    desk.remove("a.xml");
    desk.write("b.xml",
               akn(ingest_work("A/RES/199/1", "Lights the lantern")));  // same bytes, new time
    desk.run();
    CHECK(dump(desk.index).contains("A/RES/199/1@en#1"));
}

TEST_CASE("ingest: a language that is none never names a folder", "[ingest]") {
    IngestDesk desk;
    const std::string outside = (desk.folder / "outside").string();
    for (const std::string& said :
         {std::string(".."), outside, std::string("a/"), std::string("x@")}) {
        std::string text = akn(ingest_work("A/RES/199/1", "Lights the lantern"));
        const std::string before = "language=\"eng\"";
        const auto place = text.find(before);
        REQUIRE(place != std::string::npos);
        desk.write("a.xml", text.replace(place, before.size(), "language=\"" + said + "\""));
        desk.run();
        CHECK(dump(desk.index).contains("A/RES/199/1@en#1"));
        CHECK(!fs::exists(outside));
    }
}

TEST_CASE("ingest: damage of the shelf before is told, not given a new digest", "[ingest]") {
    IngestDesk desk;
    desk.write("a.xml", akn(ingest_work("A/RES/199/1", "Lights the lantern")));
    const auto first = desk.run();
    desk.write("b.xml", akn(ingest_work("A/RES/199/2", "Trims the wick")));
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

}  // namespace
}  // namespace chancery::ingest
