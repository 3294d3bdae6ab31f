// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/quality/collection/collection_index.hpp"
#include "bench/quality/retrieval/retriever.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::quality {
namespace {

constexpr const char* beir =
    "{\"_id\": \"d1\", \"title\": \"Lanterns\", \"text\": \"They are lit in the evening by the "
    "keeper.\"}\n"
    "{\"_id\": \"d2\", \"title\": \"\", \"text\": \"The harbour is deep and the quay is long.\"}\n"
    "{\"_id\": \"d1\", \"title\": \"\", \"text\": \"again\"}\n"
    "{\"_id\": \"d3\", \"title\": \"\", \"text\": \" \"}\n"
    "{\"_id\": \"d4\", \"title\": \"The harbour master of the port\", \"text\": \"\"}\n";

bool has_note(const std::vector<std::string>& notes, const std::string& part) {
    return std::ranges::any_of(
        notes, [&](const std::string& note) { return note.find(part) != std::string::npos; });
}

std::vector<std::string> answers(const std::filesystem::path& index, const std::string& text) {
    auto retriever = Retriever::open(index);
    REQUIRE(retriever);
    const auto answers = retriever->answer({"1", text, {}, {}}, {});
    REQUIRE(answers);
    std::vector<std::string> numbers;
    for (const Scored& scored : answers->documents) numbers.push_back(scored.document);
    return numbers;
}

TEST_CASE("collection: BEIR's folder, with topics and judgements beside the documents",
          "[collection]") {
    const tests::TemporaryFolder folder;
    tests::put(folder / "b" / "corpus.jsonl", beir);
    tests::put(folder / "b" / "queries.jsonl", "{}");
    tests::put(folder / "b" / "qrels" / "test.tsv", "query-id\tcorpus-id\tscore\n");
    const auto collection = find_collection((folder / "b/").string());
    REQUIRE(collection);
    CHECK(collection->name == "b");
    CHECK(collection->files == std::vector{folder / "b" / "corpus.jsonl"});
    CHECK(collection->topics == folder / "b" / "queries.jsonl");
    CHECK(collection->qrels == folder / "b" / "qrels/test.tsv");
}

TEST_CASE("collection: a folder of TREC files, what else is in it told", "[collection]") {
    const tests::TemporaryFolder folder;
    tests::put(folder / "t" / "b" / "2", "\n<DOC><DOCNO>x</DOCNO></DOC>");
    tests::put(folder / "t" / "a", "<doc><docno>y</docno></doc>");
    tests::put(folder / "t" / "readme", "about");
    tests::put(folder / "t" / "c.gz", "\x1f\x8b...");
    const auto collection = find_collection((folder / "t").string());
    REQUIRE(collection);
    CHECK(collection->files == std::vector{folder / "t" / "a", folder / "t" / "b" / "2"});
    CHECK(has_note(collection->notes, "1 file is compressed"));
    CHECK(has_note(collection->notes, "1 file below"));
}

TEST_CASE("collection: what is none is an error", "[collection]") {
    const tests::TemporaryFolder folder;
    tests::put(folder / "empty" / "readme", "about");
    tests::put(folder / "packed", "\x1f\x8b...");
    for (const std::string name : {"absent", "empty", "packed", "empty/readme"}) {
        const auto collection = find_collection((folder / name).string());
        REQUIRE_FALSE(collection);
        CHECK(collection.error().kind == Kind::input);
    }
}

TEST_CASE("collection index: found by text and title, oddities told", "[collection]") {
    const tests::TemporaryFolder folder;
    tests::put(folder / "docs.jsonl", beir);
    const auto collection = find_collection((folder / "docs.jsonl").string());
    REQUIRE(collection);
    std::filesystem::path place;
    {
        const auto made = CollectionIndex::make(*collection, {});
        REQUIRE(made);
        place = made->folder();
        CHECK(answers(place, "harbour") == std::vector<std::string>{"d4", "d2"});
        CHECK(answers(place, "lantern") == std::vector<std::string>{"d1"});
        CHECK(answers(place, "again").empty());
        CHECK(has_note(made->notes(), "taken for English"));
        CHECK(has_note(made->notes(), "1 document bears an id that another has"));
        CHECK(has_note(made->notes(), "line 3: d1"));
        CHECK(has_note(made->notes(), "1 document has no words, the first d3"));
    }
    CHECK_FALSE(std::filesystem::exists(place));
}

TEST_CASE("collection index: one that is kept is used while the documents stay the same",
          "[collection]") {
    const tests::TemporaryFolder folder;
    const auto keep = folder / "kept";
    const auto make = [&] {
        const auto collection = find_collection((folder / "docs.jsonl").string());
        REQUIRE(collection);
        std::size_t read = 0;
        const auto made = CollectionIndex::make(
            *collection, {"en", keep, [&](std::size_t done) { read = done; }});
        REQUIRE(made);
        return read;
    };
    tests::put(folder / "docs.jsonl", beir);
    CHECK(make() == 5);
    CHECK(make() == 0);
    tests::put(folder / "docs.jsonl", "{\"id\": \"n\", \"text\": \"a new harbour\"}\n");
    CHECK(make() == 1);
    CHECK(answers(keep, "harbour") == std::vector<std::string>{"n"});
}

TEST_CASE("collection index: an index of documents is not written over", "[collection]") {
    const tests::TemporaryFolder folder;
    document::Edition edition = tests::edition("A/RES/199/1", "en");
    edition.passages.push_back(tests::passage("1", "a lantern"));
    tests::publish_editions(folder / "index", {edition});
    tests::put(folder / "docs.jsonl", beir);
    const auto collection = find_collection((folder / "docs.jsonl").string());
    REQUIRE(collection);
    const auto made = CollectionIndex::make(*collection, {.keep = folder / "index", .read = {}});
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Kind::index);
    CHECK(answers(folder / "index", "lantern") == std::vector<std::string>{"A/RES/199/1@en#1"});
}

TEST_CASE("collection index: a broken line ends it and leaves nothing", "[collection]") {
    const tests::TemporaryFolder folder;
    tests::put(folder / "docs.jsonl", std::string(beir) + "{\n");
    const auto collection = find_collection((folder / "docs.jsonl").string());
    REQUIRE(collection);
    const auto made = CollectionIndex::make(*collection, {.keep = folder / "kept", .read = {}});
    REQUIRE_FALSE(made);
    CHECK(to_sentence(made.error()).find("line 6") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "kept" / "CURRENT"));
}

}  // namespace
}  // namespace chancery::quality
