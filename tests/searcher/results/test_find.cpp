// SPDX-License-Identifier: GPL-2.0-or-later
#include <map>
#include <string>
#include <vector>

#include "searcher/results/find.hpp"
#include "searcher/results/keys.hpp"
#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::results {
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

/// Keys of what answers a request, in order.
std::vector<std::string> answers(const index::Index& index, const Request& request) {
    const auto found = find(index, request);
    REQUIRE(found);
    REQUIRE(found->shelf != nullptr);
    KeyReader keys(*found->shelf);
    std::vector<std::string> list;
    for (const auto& ranked : found->ranking.entries)
        list.push_back(keys.key_of(ranked.entry).value());
    return list;
}

TEST_CASE("find: a bag of words lets any word match, signs and compounds included", "[find]") {
    const tests::TemporaryFolder folder;
    const auto index = tests::index_of(
        folder / "index", {work(1, "2143-01-01", {"a lantern", "harbour dues", "a light-ship"})});
    const auto bag = [&](const std::string& text) {
        return answers(index, {.query = text, .language = "en", .syntax = Syntax::words}).size();
    };
    CHECK(bag("lantern -harbour") == 2);
    CHECK(bag("lantern AND harbour") == 2);
    CHECK(bag("\"lantern harbour\"") == 2);
    CHECK(bag("type:lantern") == 1);
    CHECK(bag("lantern-house") == 1);
    CHECK(bag("nothing") == 0);
}

/// Scores of the passages that a bag of words finds, by key.
std::map<std::string, double> scores(const index::Index& index, const std::string& words) {
    const auto found = find(index, {.query = words,
                                    .language = "en",
                                    .model = *ranking::parse_model("ineb2"),
                                    .syntax = Syntax::words});
    REQUIRE(found);
    KeyReader keys(*found->shelf);
    std::map<std::string, double> by_key;
    for (const auto& ranked : found->ranking.entries)
        by_key[keys.key_of(ranked.entry).value()] = ranked.score;
    return by_key;
}

TEST_CASE("find: a compound counts the same however it is printed, and half of it not at all",
          "[find]") {
    const tests::TemporaryFolder folder;
    const auto index = tests::index_of(
        folder / "index",
        {work(1, "2143-01-01",
              {"policymaker keeps lamps", "policy maker keeps", "policy keeps lamps",
               "maker keeps lamps", "policymaker or policy maker", "a lamp"})});
    const std::string place = "A/RES/199/1@en#";
    auto whole = scores(index, "policymaker");
    CHECK(whole.size() == 3);
    CHECK(whole[place + "1"] == Approx(whole[place + "2"]));
    auto parts = scores(index, "policy maker");
    CHECK(parts.size() == 5);
    CHECK(parts[place + "1"] == Approx(parts[place + "2"]));
    CHECK(parts[place + "5"] < parts[place + "2"]);
}

TEST_CASE("find: a word parted at the end of a line lends nothing to its halves", "[find]") {
    const tests::TemporaryFolder folder;
    const auto index = tests::index_of(
        folder / "index",
        {work(1, "2143-01-01", {"a lan-guage of lamps", "the language", "age of ships", "lan"})});
    const std::string place = "A/RES/199/1@en#";
    auto found = scores(index, "language");
    CHECK(found.size() == 2);
    CHECK(found[place + "1"] > 0);
    CHECK(found[place + "2"] > 0);
}

TEST_CASE("find: search() gives what find() ranks", "[find]") {
    const tests::TemporaryFolder folder;
    const auto index = tests::index_of(
        folder / "index",
        {work(1, "2143-01-01", {"lantern lantern harbour", "harbour", "lantern and a long text"}),
         work(2, "2144-01-01", {"a lantern in the harbour", "none of it"})});
    const Request request{.query = "lantern harbour", .language = "en"};
    const auto results = search(index, request);
    REQUIRE(results);
    std::vector<std::string> keys;
    for (const Hit& hit : results->hits) keys.push_back(hit.key);
    CHECK(keys == answers(index, request));
    CHECK(keys.size() == 4);
}

TEST_CASE("keys: the first by date stands for all with the same words, and keys are found again",
          "[find]") {
    const tests::TemporaryFolder folder;
    const auto index =
        tests::index_of(folder / "index", {work(1, "2143-01-01", {"The Lantern, lit."}),
                                           work(2, "2142-01-01", {"", "the lantern lit"}),
                                           work(3, "2144-01-01", {"another"})});
    const auto shelf = index.shelf("en");
    REQUIRE(shelf);
    KeyReader keys(**shelf);
    const auto representative = [&](const std::string& printed) {
        const auto key = reference::parse_reference(printed);
        REQUIRE(key);
        const auto entry = keys.entry_of(*key);
        REQUIRE(entry);
        REQUIRE(*entry != 0);
        CHECK(keys.key_of(*entry) == printed);
        return keys.key_of(keys.representative(*entry).value()).value();
    };
    CHECK(representative("A/RES/199/1@en#1") == "A/RES/199/2@en#2");
    CHECK(representative("A/RES/199/2@en#2") == "A/RES/199/2@en#2");
    CHECK(representative("A/RES/199/3@en#1") == "A/RES/199/3@en#1");
    CHECK(keys.entry_of(reference::parse_reference("A/RES/199/9@en#1").value()).value() == 0);
}

}  // namespace
}  // namespace chancery::results
