// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/reference/places.hpp"
#include "searcher/cite/facts.hpp"
#include "searcher/lookup/cited.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::lookup {
namespace {

document::Edition cited_work(const std::string& symbol, const std::string& language,
                             const std::vector<std::string>& pinpoints) {
    document::Edition edition = tests::edition(symbol, language, "Lanterns", "2021-12-06");
    edition.masthead.body = "General Assembly";
    edition.masthead.type = "resolution";
    for (const std::string& pinpoint : pinpoints) {
        edition.passages.push_back(tests::passage(pinpoint, "Lantern " + pinpoint));
    }
    return edition;
}

const index::Index& cited_sample() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        auto arabic = cited_work("A/RES/199/1", "ar", {"6", "6.a", "6.b"});
        arabic.passages[1].letters = {"", "أ"};
        arabic.passages[2].letters = {"", "ب"};
        return tests::index_of(
            folder / "index", {cited_work("A/RES/199/1", "en",
                                          {"pp1", "1", "2", "3", "6", "6.a", "6.a.ii", "6.b", "7"}),
                               arabic, cited_work("A/RES/199/2A", "en", {"1"}),
                               cited_work("A/RES/199/2B", "en", {"1", "2"})});
    }();
    return index;
}

CitedWorks cited(const std::string& reference) {
    auto found = find_cited(cited_sample(), {reference, "", false});
    REQUIRE(found);
    return *std::move(found);
}

std::string places_of(const cite::Cited& work) {
    std::vector<reference::Place> places;
    for (const auto& place : work.places) places.push_back(place.place);
    return reference::to_string(places);
}

std::string words_of(const cite::Cited& work) {
    std::string words;
    for (const auto& passage : work.quoted) words += passage.text + ";";
    return words;
}

}  // namespace

TEST_CASE("cited: a work is cited whole, without its words", "[cited]") {
    const auto found = cited("A/RES/199/1");
    REQUIRE(found.works.size() == 1);
    CHECK(found.works[0].places.empty());
    CHECK(found.works[0].quoted.empty());
    CHECK(found.works[0].url == "https://undocs.org/en/A/RES/199/1");
    CHECK(found.notes.empty());
}

TEST_CASE("cited: places are those of the reference, words those of what stands there", "[cited]") {
    const auto found = cited("A/RES/199/1, paras. 1-3 and 6");
    REQUIRE(found.works.size() == 1);
    CHECK(places_of(found.works[0]) == "1..3,6");
    CHECK(words_of(found.works[0]) ==
          "Lantern 1;Lantern 2;Lantern 3;Lantern 6;Lantern 6.a;Lantern 6.a.ii;Lantern 6.b;");
}

TEST_CASE("cited: a place that is not there is told and left out", "[cited]") {
    const auto found = cited("A/RES/199/1, paras. 1 and 60");
    REQUIRE(found.works.size() == 1);
    CHECK(places_of(found.works[0]) == "1");
    CHECK(found.notes.size() == 1);
    // A range whose end is missing would claim paragraphs that do not exist; neither its place nor
    // its words are taken.
    const auto range = cited("A/RES/199/1, paras. 1 and 6-60");
    REQUIRE(range.works.size() == 1);
    CHECK(places_of(range.works[0]) == "1");
    CHECK(words_of(range.works[0]) == "Lantern 1;");
    CHECK(cited("A/RES/199/1, para. 60").works.empty());
    CHECK(cited("A/RES/199/9").works.empty());
    CHECK(cited("A/RES/199/9").notes.size() == 1);
}

TEST_CASE("cited: letters are the edition's own", "[cited]") {
    const auto found = cited("A/RES/199/1@ar#6.a,6.b");
    REQUIRE(found.works.size() == 1);
    CHECK(cite::Facts(*cite::find_style("un"), found.works[0]).citation() ==
          "قرار الجمعية العامة 199/1، الفقرة 6 (أ) و (ب)");
    const auto parent = cited("A/RES/199/1@ar#6");
    REQUIRE(parent.works.size() == 1);
    CHECK(parent.works[0].places[0].first_letters.size() <= 1);
}

TEST_CASE("cited: the lettered parts of a work that is named without letter", "[cited]") {
    const auto found = cited("A/RES/199/2, para. 2");
    REQUIRE(found.works.size() == 1);
    CHECK(found.works[0].masthead.symbol.name == "A/RES/199/2B");
    CHECK(cited("A/RES/199/2").works.size() == 2);
}

TEST_CASE("cited: what is no reference is an error", "[cited]") {
    CHECK_FALSE(find_cited(cited_sample(), {"lanterns", "", false}));
}

}  // namespace chancery::lookup
