// SPDX-License-Identifier: GPL-2.0-or-later
//
// Who cites a text: rows over a few works, and against reading every passage of drawn ones.
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/reference/key.hpp"
#include "searcher/lookup/cited_by.hpp"
#include "searcher/lookup/within.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::lookup {
namespace {

using Keys = std::vector<std::string>;
using document::Citation;
using document::Edition;

document::Passage citing_passage(const std::string& pinpoint,
                                 const std::vector<Citation>& citations) {
    auto passage = tests::passage(pinpoint, "Lantern of the harbour " + pinpoint);
    passage.citations = citations;
    return passage;
}

Citation citation(const std::string& symbol, const std::string& places, const std::string& verb) {
    return {0, 7, -1, symbol, places, verb};
}

const index::Index& cited_by_sample() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        auto cited = tests::edition("A/199/5", "en", "Chart", "2140-01-01");
        cited.masthead.other_symbols = {"S/2140/9"};
        cited.passages = {tests::passage("6", "Chart"), tests::passage("6.a", "Chart of tides")};
        auto older = tests::edition("A/RES/199/1", "en", "Older", "2141-01-01");
        older.passages = {citing_passage("pp1", {citation("A/199/5", "", "recalling")}),
                          citing_passage("1", {citation("A/199/5", "6", "notes"),
                                               citation("A/199/5", "", "pursuant to")}),
                          citing_passage("2", {citation("A/199/5", "5..7", "notes")}),
                          citing_passage("3", {citation("A/199/7-S/2141/3", "", "")})};
        auto newer = tests::edition("A/RES/199/2", "en", "Newer", "2142-01-01");
        newer.passages = {
            citing_passage("1", {citation("S/2140/9", "6.a.ii", "decides")}),
            citing_passage("2", {citation("A/199/5", "60", "decides")}),
        };
        auto french = tests::edition("A/RES/199/2", "fr", "Neuf", "2142-01-01");
        french.passages = {citing_passage(
            "1", {citation("A/199/5", "", "decides"), citation("A/199/8", "", "recalling")})};
        return tests::index_of(folder / "index", {cited, older, newer, french});
    }();
    return index;
}

CitedBy found(const CitedByRequest& request) {
    auto found = cited_by(cited_by_sample(), request);
    REQUIRE(found);
    return *std::move(found);
}

Keys keys_of(const CitedBy& found) {
    Keys keys;
    for (const auto& hit : found.results.hits) {
        keys.push_back((hit.rank > found.narrow ? "~" : "") + hit.symbol + "#" + hit.pinpoint);
    }
    return keys;
}

struct CitedByRow {
    const char* reference;
    Keys keys;  ///< "~": cites the whole or a larger part
};

TEST_CASE("cited-by: newest work first, a place before the whole", "[cited-by]") {
    const auto row = GENERATE(values<CitedByRow>({
        {"A/199/5",
         {"A/RES/199/2#1", "A/RES/199/2#2", "A/RES/199/1#pp1", "A/RES/199/1#1", "A/RES/199/1#2"}},
        {"S/2140/9",
         {"A/RES/199/2#1", "A/RES/199/2#2", "A/RES/199/1#pp1", "A/RES/199/1#1", "A/RES/199/1#2"}},
        {"A/199/5, para. 6",
         {"A/RES/199/2#1", "A/RES/199/1#1", "A/RES/199/1#2", "~A/RES/199/1#pp1"}},
        {"A/199/5, para. 6 (a)",
         {"A/RES/199/2#1", "~A/RES/199/1#pp1", "~A/RES/199/1#1", "~A/RES/199/1#2"}},
        {"A/199/5, paras. 50-70", {"A/RES/199/2#2", "~A/RES/199/1#pp1"}},
        {"A/199/5, para. 9", {"~A/RES/199/1#pp1"}},
        {"A/199/7", {"A/RES/199/1#3"}},
        {"S/2141/3", {"A/RES/199/1#3"}},
        {"A/199/7-S/2141/3", {"A/RES/199/1#3"}},
        {"A/199/8", {"A/RES/199/2#1"}},
        {"A/199/9", {}},
    }));
    CAPTURE(row.reference);
    CHECK(keys_of(found({.reference = row.reference})) == row.keys);
}

TEST_CASE("cited-by: counts by verb, year and place", "[cited-by]") {
    const auto whole = found({.reference = "A/199/5"});
    CHECK(whole.held);
    CHECK(whole.title == "Chart");
    CHECK(whole.works == 2);
    REQUIRE(whole.results.facets.size() == 2);
    CHECK(whole.results.facets[0].counts ==
          Counts{{"decides", 2}, {"notes", 2}, {"pursuant to", 1}, {"recalling", 1}});
    CHECK(whole.results.facets[1].counts == Counts{{"2142", 2}, {"2141", 3}});
    CHECK(whole.of_work == std::vector<std::size_t>{2, 2, 3, 3, 3});
    const auto place = found({.reference = "A/199/5, para. 6"});
    CHECK(place.results.facets.at(2).counts == Counts{{"A/199/5#6", 3}, {"A/199/5", 1}});
}

TEST_CASE("cited-by: pages, languages, nothing", "[cited-by]") {
    CHECK(keys_of(found({.reference = "A/199/5", .first = 1, .count = 2})) ==
          Keys{"A/RES/199/2#2", "A/RES/199/1#pp1"});
    CHECK(found({.reference = "A/199/5", .first = 9}).results.hits.empty());
    const auto french = found({.reference = "A/199/5", .language = "fr"});
    CHECK(french.language == "fr");
    CHECK(french.results.total.value == 1);
    CHECK(found({.reference = "A/199/8"}).language == "fr");
    CHECK(found({.reference = "A/RES/99/1"}).results.notes ==
          Keys{"nothing that is held cites A/RES/99/1, which is not held"});
    CHECK(found({.reference = "A/199/5", .language = "ru"}).results.notes ==
          Keys{"nothing that is held in Russian cites A/199/5"});
    CHECK(!cited_by(cited_by_sample(), {.reference = "no symbol"}));
}

TEST_CASE("cited-by: citing words are marked", "[cited-by]") {
    const auto whole = found({.reference = "A/199/5"});
    for (const auto& hit : whole.results.hits) {
        CAPTURE(hit.key);
        CHECK(hit.marks == std::vector<results::Mark>{{0, 7}});
    }
}

/// Drawn works that cite each other and others.
std::vector<Edition> drawn(std::mt19937_64& random) {
    const auto pick = [&](const std::vector<std::string>& from) {
        return from[random() % from.size()];
    };
    std::vector<Edition> editions;
    for (int number = 1; number <= 8; ++number) {
        auto edition = tests::edition("A/RES/199/" + std::to_string(number), "en", "Work",
                                      "214" + pick({"0", "1", "2"}) + "-01-01");
        for (int place = 1; place <= 6; ++place) {
            std::vector<Citation> citations;
            for (auto left = random() % 4; left > 0; --left) {
                citations.push_back(citation(
                    "A/199/" + pick({"1", "2", "3"}),
                    pick({"", "", "1", "1.a", "1..3", "2", "2.b", "annex", "annex.1", "2,annex"}),
                    pick({"", "recalling", "notes", "pursuant to"})));
            }
            edition.passages.push_back(citing_passage(std::to_string(place), citations));
        }
        editions.push_back(std::move(edition));
    }
    return editions;
}

/// What reading every passage gives: keys of all that cite, and how many under each verb.
struct Read {
    std::set<std::string> narrow, wide;
    std::map<std::string, std::size_t> verbs;
};

enum class Lies { within, around, elsewhere };

Lies lies(const reference::Place& cited, const reference::Pinpoint& asked) {
    std::vector<reference::Pinpoint> places = {cited.first, cited.last};
    if (to_string(cited.first) == "1" && cited.is_range()) places.push_back({{"2"}});
    Lies nearest = Lies::elsewhere;
    for (const auto& place : places) {
        const auto one = names(asked, place)   ? Lies::within
                         : names(place, asked) ? Lies::around
                                               : Lies::elsewhere;
        nearest = std::min(nearest, one);
    }
    return nearest;
}

Read read(const std::vector<Edition>& editions, const std::string& symbol,
          const reference::Pinpoint& asked) {
    Read read;
    for (const Edition& edition : editions) {
        for (const auto& passage : edition.passages) {
            bool cites = false, within = false, around = false, elsewhere = false;
            std::set<std::string> verbs;
            for (const Citation& one : passage.citations) {
                if (one.symbol != symbol) continue;
                cites = true;
                if (!one.verb.empty()) verbs.insert(one.verb);
                if (one.places.empty()) continue;
                const auto places = reference::parse_places(one.places);
                for (const auto& place : places.value()) {
                    const auto where = lies(place, asked);
                    within = within || where == Lies::within;
                    around = around || where == Lies::around;
                    elsewhere = elsewhere || where == Lies::elsewhere;
                }
            }
            const bool narrow = cites && (asked.empty() || within);
            const bool wide = cites && !narrow && (around || !elsewhere);
            const auto key = edition.masthead.symbol.name + "#" + to_string(passage.pinpoint);
            if (narrow) read.narrow.insert(key);
            if (wide) read.wide.insert(key);
            if (narrow || wide) {
                for (const auto& verb : verbs) ++read.verbs[verb];
            }
        }
    }
    return read;
}

TEST_CASE("cited-by: as reading every passage tells", "[cited-by][property]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        std::mt19937_64 random(seed);
        const auto editions = drawn(random);
        const tests::TemporaryFolder folder;
        const auto index = tests::index_of(folder / "index", editions);
        for (const std::string place :
             {"", "#1", "#1.a", "#2", "#2.b", "#3", "#annex", "#annex.1"}) {
            const std::string reference = "A/199/1" + place;
            CAPTURE(reference);
            const auto asked = *reference::parse_reference(reference);
            const auto expected = read(editions, "A/199/1", asked.pinpoint);
            const auto found = cited_by(index, {.reference = reference, .count = 1000});
            REQUIRE(found);
            std::set<std::string> narrow, wide;
            for (const auto& hit : found->results.hits) {
                (hit.rank <= found->narrow ? narrow : wide).insert(hit.symbol + "#" + hit.pinpoint);
            }
            CHECK(narrow == expected.narrow);
            CHECK(wide == expected.wide);
            CHECK(found->results.total.value == narrow.size() + wide.size());
            if (found->results.total.value == 0) continue;
            const auto& verbs = found->results.facets.front().counts;
            CHECK(std::map<std::string, std::size_t>(verbs.begin(), verbs.end()) == expected.verbs);
        }
    }
}

}  // namespace
}  // namespace chancery::lookup
