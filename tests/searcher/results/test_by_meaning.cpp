// SPDX-License-Identifier: GPL-2.0-or-later
//
// search() by meaning on a library so small that the shipped words serve it: what other words say
// is found, exact queries stay exact, and damaged vectors are told and done without.
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "indexer/meaning/vectors.hpp"
#include "searcher/ranking/joined.hpp"
#include "searcher/ranking/nearness.hpp"
#include "searcher/results/near_words.hpp"
#include "searcher/results/search.hpp"
#include "searcher/results/similar.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::results {
namespace {

const std::vector<document::Edition>& library() {
    static const std::vector<document::Edition> editions = {
        tests::work_of("A/RES/76/1", "Illicit arms",
                       {"Urges States to destroy surplus rifles and ammunition",
                        "Calls for marking of firearms and tracing of weapons"}),
        tests::work_of("A/RES/76/2", "Harvests",
                       {"Notes with concern hunger and famine after the failure of crops",
                        "Encourages farmers to grow wheat and rice where water is scarce"}),
        tests::work_of("A/RES/76/3", "Schools",
                       {"Invites Governments to train teachers for pupils in villages",
                        "Stresses reading, writing and mathematics for every girl"})};
    return editions;
}

std::vector<std::string> keys(const Results& results) {
    std::vector<std::string> keys;
    for (const Hit& hit : results.hits) keys.push_back(hit.key);
    return keys;
}

Results asked(const index::Index& index, const std::string& query, bool by_meaning) {
    Request request;
    request.query = query;
    request.by_meaning = request.explain = by_meaning;
    auto results = search(index, request);
    REQUIRE(results.has_value());
    return *std::move(results);
}

bool is_told(const Results& results, const std::string& words) {
    for (const std::string& note : results.notes) {
        if (note.find(words) != std::string::npos) return true;
    }
    return false;
}

TEST_CASE("by meaning: what is said in other words is found, and told", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    CHECK(asked(index, "starvation", false).hits.empty());
    const Results results = asked(index, "starvation", true);
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits.front().key == "A/RES/76/2@en#1");
    CHECK(is_told(results, "near in meaning"));
    CHECK(is_told(results, "passage 1: words "));
}

TEST_CASE("by meaning: words of other languages are set among English ones", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(
        folder / "index",
        {tests::work_of("A/RES/76/4", "Armes", {"Demande que les armes soient détruites"}, "fr"),
         tests::work_of("A/RES/76/5", "Transports",
                        {"Invite à construire des chemins de fer dans les montagnes",
                         "Note que les enseignants forment les élèves des campagnes"},
                        "fr"),
         tests::work_of("A/RES/76/6", "Waffen", {"Fordert, dass Waffen zerstört werden"}, "de")});
    const auto asked_in = [&](const std::string& language, const std::string& query) {
        Request request;
        request.query = query;
        request.by_meaning = true;
        request.language = language;
        auto results = search(index, request);
        REQUIRE(results.has_value());
        return *std::move(results);
    };
    const Results french = asked_in("fr", "locomotive");
    REQUIRE_FALSE(french.hits.empty());
    CHECK(french.hits.front().key == "A/RES/76/5@fr#1");
    CHECK(is_told(french, "near in meaning"));
    const Results german = asked_in("de", "Pistole");
    CHECK(german.hits.empty());
    CHECK(is_told(german, "by words alone: too little is held in German to learn from"));
}

TEST_CASE("by meaning: what has how much of a score follows the surest sign", "[meaning]") {
    const auto rule = [](double coverage, double rare_words, double agreement,
                         double standing_out = 5) {
        return ranking::rule_of({{coverage, rare_words}, agreement, standing_out});
    };
    constexpr double little = 1e-6;  // coverage that says nothing itself
    CHECK(rule(little, 0, 0).coverage == Approx(0));
    CHECK(rule(0.5, 0, 0).coverage == Approx(0.125));
    CHECK(rule(1, 0, 0).coverage == Approx(1));
    CHECK(rule(1, 0, 0).words() == Approx(0.75));
    CHECK(rule(little, 1.5, 0).coverage == Approx(0));
    CHECK(rule(little, 2, 0).coverage == Approx(0.5));
    CHECK(rule(little, 4, 0).coverage == Approx(1));
    CHECK(rule(0.5, 1.6, 0).coverage == Approx(0.125));
    CHECK(rule(little, 0, 0.94).agreement == Approx(0));
    CHECK(rule(little, 0, 0.97).agreement == Approx(0.5));
    CHECK(rule(little, 0, 1).agreement == Approx(1));
    CHECK(rule(little, 0, 1).words() == Approx(0.6));
    CHECK(rule(little, 2, 0.97).coverage == Approx(0.5));
    CHECK(rule(little, 2, 0.97).agreement == Approx(0.25));
    CHECK(rule(little, 2, 0.97).nearness == Approx(0.25));
    CHECK(rule(little, 0, 0, 3.5).coverage == Approx(1));
    CHECK(rule(little, 0, 0, 4.1).coverage == Approx(0.5));
    CHECK(rule(0.5, 0, 0, 4.6).coverage == Approx(0.125));
    // What no passage holds cannot lead, even where a function word agrees with nearness.
    CHECK(rule(0, 0, 1).nearness == 1);
    CHECK(rule(0, 0, 1, 1).words() == 0);
}

TEST_CASE("by meaning: function words do not lead where no passage holds the others", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    const Results results = asked(index, "starvation of peasants", true);
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits.front().key == "A/RES/76/2@en#1");
    CHECK(is_told(results, "no passage holds your words"));
    CHECK(is_told(results, "passage 1: words 0.00"));
}

TEST_CASE("by meaning: a word that no passage holds is told where nearness does not know it",
          "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    const auto tells_of = [&](const std::string& word, const std::string& query, bool by_meaning) {
        return is_told(asked(index, query, by_meaning), "holds the word \"" + word + "\"");
    };
    CHECK_FALSE(tells_of("guns", "guns and bullets", true));
    CHECK(tells_of("guns", "guns and bullets", false));
    CHECK(tells_of("qwertz", "guns qwertz", true));
    CHECK_FALSE(tells_of("guns", "guns qwertz", true));
    // Ranked by words alone, since a number is sought.
    CHECK(tells_of("guns", "guns 2020", true));
}

TEST_CASE("by meaning: function words have no near words", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    const Results results = asked(index, "guns against hunger", true);
    CHECK(is_told(results, "near hunger:"));
    CHECK_FALSE(is_told(results, "near against:"));
}

TEST_CASE("by meaning: words are ranked by the model asked for", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(
        folder / "index",
        {tests::work_of("A/RES/76/1", "Harvests",
                        {"Wheat is grown in fields beside rivers, on hills and in every valley"}),
         tests::work_of("A/RES/76/2", "Bread", {"Wheat, wheat and bread"})});
    Request request;
    request.query = "wheat";
    request.by_meaning = request.explain = true;
    const Results often = search(index, request).value();
    CHECK(keys(often).front() == "A/RES/76/2@en#1");
    CHECK(is_told(often, "passage 1: words 0.75"));
    CHECK_FALSE(is_told(often, "passage 2: words 0.75"));
    // Where neither times nor lengths count, words speak for both alike.
    request.model = ranking::parse_model("bm25:k1=0,b=0").value();
    const Results alike = search(index, request).value();
    CHECK(is_told(alike, "passage 1: words 0.75"));
    CHECK(is_told(alike, "passage 2: words 0.75"));
}

TEST_CASE("by meaning: what the table of expansions has for words covers them", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(
        folder / "index",
        {tests::work_of("A/RES/76/1", "Crime", {"Condemns murder by machines and drones"}),
         tests::work_of("A/RES/76/2", "Talks",
                        {"Welcomes talks on lethal autonomous weapons systems in Geneva"})});
    const Results results = asked(index, "killer robots", true);
    CHECK(keys(results).front() == "A/RES/76/2@en#1");
    CHECK(is_told(results, "words lead"));
}

TEST_CASE("by meaning: fields hold, exact queries are untouched", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    for (const std::string query :
         {"\"surplus rifles\"", "rifles AND ammunition", "+wheat rice", "wheat -rice",
          "symbol:A/RES/76/3", "wheat OR girl", "wheat 2030", "what cites A/RES/76/3"}) {
        CAPTURE(query);
        const Results exact = asked(index, query, true);
        CHECK(keys(exact) == keys(asked(index, query, false)));
        CHECK(is_told(exact, "by words alone"));
    }
    const Results within = asked(index, "symbol:A/RES/76/2 starvation", true);
    CHECK(keys(within).size() == 2);
    CHECK(keys(within).front() == "A/RES/76/2@en#1");
    CHECK(is_told(within, "near in meaning"));
    CHECK(asked(index, "year:2020 starvation", true).hits.empty());
    CHECK(asked(index, "zzzz", true).hits.empty());
}

TEST_CASE("by meaning: damaged vectors are told and done without", "[meaning]") {
    const tests::TemporaryFolder folder;
    { const index::Index made = tests::index_of(folder / "index", library()); }
    std::filesystem::path damaged;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "index")) {
        if (entry.path().filename() == meaning::passages_file) damaged = entry.path();
    }
    REQUIRE_FALSE(damaged.empty());
    SECTION("a byte") {
        std::fstream file(damaged, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(100);
        file.put('!');
    }
    SECTION("the end") {
        std::filesystem::resize_file(damaged, 20);
    }
    SECTION("all of it") {
        std::filesystem::remove(damaged);
    }
    const auto index = index::Index::open(folder / "index");
    REQUIRE(index.has_value());
    const Results results = asked(*index, "wheat and rifles", true);
    CHECK(keys(results) == keys(asked(*index, "wheat and rifles", false)));
    CHECK(is_told(results, "by words alone"));
}

TEST_CASE("by meaning: files of vectors are mapped once for an opened index", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    const std::string name = "en/" + std::string(meaning::passages_file);
    const auto first = meaning::published(index, name);
    REQUIRE(first.has_value());
    const index::Index copy = index;
    CHECK(*meaning::published(copy, name) == *first);
    // Another reader has the generation that is published then.
    tests::publish_editions(folder / "index",
                            {tests::work_of("A/RES/76/1", "Illicit arms", {"Rifles"})});
    const auto anew = index::Index::open(folder / "index");
    REQUIRE(anew.has_value());
    const auto second = meaning::published(*anew, name);
    REQUIRE(second.has_value());
    CHECK((*second)->bytes() != (*first)->bytes());
    CHECK_FALSE(meaning::are_damaged(meaning::published(index, "xx/none").error()));
}

TEST_CASE("by meaning: the scan gives what comparing one by one gives", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    const auto vectors = meaning::open_vectors(index, "en");
    REQUIRE(vectors.has_value());
    const index::Shelf& shelf = **index.shelf("en");
    const auto place = [&](const std::string& text) {
        return meaning::placed_text(text, "en", vectors->words);
    };
    const meaning::Vector question = place("farmers and famine");
    const auto nearness = ranking::nearness_of_all(shelf, vectors->passages, question);
    std::size_t entry = 0;
    for (const document::Edition& edition : library()) {
        const float title = meaning::product(question, place(edition.masthead.title));
        CHECK(nearness[++entry] == 0);
        for (const document::Passage& passage : edition.passages) {
            const float alone = meaning::product(question, place(passage.text));
            CHECK(nearness[++entry] ==
                  Approx(alone + ranking::title_nearness * title).margin(0.02));
        }
    }
}

TEST_CASE("similar and near words", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", library());
    SimilarRequest request;
    request.passages = asked(index, "\"surplus rifles\"", false).hits;
    const auto results = similar(index, request);
    REQUIRE(results.has_value());
    for (const Hit& hit : results->hits) CHECK(hit.symbol != "A/RES/76/1");
    const auto near = near_words(index, "famine", "en", 3);
    REQUIRE(near.has_value());
    REQUIRE(near->words.size() == 3);
    CHECK(near->words.front().word == "hunger");
    CHECK(near_words(index, "qwertz", "en", 3)->words.empty());
    const auto unlearned = near_words(index, "faim", "fr", 3);
    REQUIRE(unlearned.has_value());
    CHECK(unlearned->words.empty());
    CHECK(unlearned->notes.size() == 1);
}

}  // namespace
}  // namespace chancery::results
