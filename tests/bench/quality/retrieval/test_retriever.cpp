// SPDX-License-Identifier: GPL-2.0-or-later
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "bench/quality/formats/run.hpp"
#include "bench/quality/retrieval/retriever.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::quality {
namespace {

document::Edition work(int number, const std::string& date, const std::vector<std::string>& texts) {
    document::Edition edition =
        tests::edition("A/RES/199/" + std::to_string(number), "en", "", date);
    for (const std::string& text : texts) {
        edition.passages.push_back(
            tests::passage(std::to_string(edition.passages.size() + 1), text));
    }
    return edition;
}

std::vector<std::string> numbers(Retriever& retriever, const std::string& text,
                                 const RetrievalSettings& settings) {
    const auto answers = retriever.answer({"1", text, {}, {}}, settings);
    REQUIRE(answers);
    std::vector<std::string> list;
    for (const Scored& scored : answers->documents) list.push_back(scored.document);
    return list;
}

TEST_CASE("retriever: passages by key, works by their best passage, reprints as one",
          "[retriever]") {
    const tests::TemporaryFolder folder;
    tests::publish_editions(
        folder / "index",
        {work(1, "2143-01-01", {"the lantern", "a lantern and much else that is said here"}),
         work(2, "2142-01-01", {"nothing", "The lantern!"}), work(3, "2144-01-01", {"harbour"})});
    auto retriever = Retriever::open(folder / "index");
    REQUIRE(retriever);
    using Strings = std::vector<std::string>;
    CHECK(numbers(*retriever, "lantern", {}) ==
          Strings{"A/RES/199/2@en#2", "A/RES/199/1@en#1", "A/RES/199/1@en#2"});
    CHECK(numbers(*retriever, "lantern", {.unit = Unit::work}) ==
          Strings{"A/RES/199/2", "A/RES/199/1"});
    CHECK(numbers(*retriever, "lantern", {.depth = 1, .unit = Unit::work}) ==
          Strings{"A/RES/199/2"});
    CHECK(numbers(*retriever, "lantern", {.reprints_as_one = true}) ==
          Strings{"A/RES/199/2@en#2", "A/RES/199/1@en#2"});
    CHECK(retriever->representative("A/RES/199/1@en#1") == "A/RES/199/2@en#2");
    CHECK(retriever->representative("A/RES/199/3@en#1") == "A/RES/199/3@en#1");
    // What the index does not hold, and what is no key, stand for themselves.
    CHECK(retriever->representative("A/RES/199/9@en#1") == "A/RES/199/9@en#1");
    CHECK(retriever->representative("184") == "184");
}

TEST_CASE("retriever: enough works are found behind many passages of one", "[retriever]") {
    const tests::TemporaryFolder folder;
    const std::vector<std::string> many(40, "lantern lantern");
    tests::publish_editions(folder / "index",
                            {work(1, "2143-01-01", many),
                             work(2, "2143-01-02", {"a lantern that stands in a longer text"})});
    auto retriever = Retriever::open(folder / "index");
    REQUIRE(retriever);
    CHECK(numbers(*retriever, "lantern", {.depth = 2, .unit = Unit::work}).size() == 2);
    CHECK(numbers(*retriever, "lantern", {.depth = 5}).size() == 5);
}

TEST_CASE("retriever: a run is read back in the order that it was ranked", "[retriever]") {
    // Many ties: few words, short texts.
    std::mt19937_64 random(20261129);
    const std::vector<std::string> words{"lantern", "harbour", "quay", "reef"};
    std::vector<document::Edition> editions;
    for (int i = 0; i < 60; ++i) {
        std::vector<std::string> texts;
        for (int j = 0; j < 5; ++j) {
            std::string text = words[random() % words.size()];
            if (random() % 2 == 0) text += " " + words[random() % words.size()];
            texts.push_back(text);
        }
        editions.push_back(work(i, "2143-01-01", texts));
    }
    const tests::TemporaryFolder folder;
    tests::publish_editions(folder / "index", editions);
    auto retriever = Retriever::open(folder / "index");
    REQUIRE(retriever);
    for (const std::string text : {"lantern", "lantern harbour", "quay reef lantern"}) {
        const auto answers = retriever->answer({"1", text, {}, {}}, {});
        REQUIRE(answers);
        REQUIRE(answers->documents.size() > 50);
        std::ostringstream lines;
        write_ranking(lines, "1", answers->documents, "tag");
        const auto run = parse_run(lines.str(), "run");
        REQUIRE(run);
        REQUIRE(run->rankings.size() == 1);
        const auto& read = run->rankings.front().documents;
        REQUIRE(read.size() == answers->documents.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            CHECK(read[i].document == answers->documents[i].document);
            if (i > 0) CHECK(read[i].score < read[i - 1].score);
        }
    }
}

}  // namespace
}  // namespace chancery::quality
