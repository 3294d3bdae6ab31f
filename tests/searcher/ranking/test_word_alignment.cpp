// SPDX-License-Identifier: GPL-2.0-or-later
//
// Word alignment against a reckoning of our own: every word of the question with every word of the
// passage and its title, by products of directions.
#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/meaning/vectors.hpp"
#include "searcher/ranking/coverage.hpp"
#include "searcher/ranking/nearness.hpp"
#include "searcher/ranking/word_alignment.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::ranking {
namespace {

std::vector<std::string> forms_in(const std::string& text) {
    analysis::Analyser analyser("en");
    std::vector<std::string> forms;
    for (const analysis::Token& token : analyser.analyse(text)) {
        if (!token.ranked.empty()) forms.emplace_back(token.ranked);
    }
    return forms;
}

const std::vector<document::Edition>& works() {
    static const std::vector<document::Edition> editions = {
        tests::work_of("A/RES/76/1", "Illicit arms",
                       {"Rifles and ammunition are destroyed", "Zyxgrub weapons are traced"}),
        tests::work_of("A/RES/76/2", "Zyxgrub", {"Hunger follows when crops fail"}),
        tests::work_of("A/RES/76/3", "Schools", {"Teachers read to pupils in villages", "..."})};
    return editions;
}

/// Nearness of two ranked forms, squared.
double squared(const std::string& left, const std::string& right, const meaning::WordTable& words) {
    if (left == right) return 1;
    const meaning::Vector one = direction_of({left}, words), other = direction_of({right}, words);
    const double near = std::max(0.0F, meaning::product(one, other));
    return near * near;
}

double aligned_by_hand(const std::string& question, const std::string& text,
                       const std::string& title, const index::Shelf& shelf,
                       const meaning::WordTable& words) {
    double sum = 0, weights = 0;
    const auto forms = forms_in(question);
    for (const std::string& form : std::set<std::string>(forms.begin(), forms.end())) {
        const double all = static_cast<double>(shelf.passages);
        const double holding = shelf.database.get_termfreq(index::ranked_term({}, form));
        const auto place = words.find(form);
        if (holding > 0.2 * all || (!place && holding == 0)) continue;
        const double weight =
            place ? words.weight(*place) : std::log(1 + (all - holding + 0.5) / (holding + 0.5));
        double greatest = 0;
        for (const std::string& other : forms_in(text))
            greatest = std::max(greatest, squared(form, other, words));
        for (const std::string& other : forms_in(title))
            greatest = std::max(greatest, 0.5 * squared(form, other, words));
        sum += weight * greatest;
        weights += weight;
    }
    return weights > 0 ? sum / weights : 0;
}

}  // namespace

TEST_CASE("word alignment is what comparing every word with every word gives", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", works());
    const auto vectors = meaning::open_vectors(index, "en");
    REQUIRE(vectors.has_value());
    const index::Shelf& shelf = **index.shelf("en");
    for (const std::string question :
         {"famine", "guns and bullets", "zyxgrub", "children at school learn to read", "qwertz",
          "pupils pupils and guns"}) {
        CAPTURE(question);
        WordAlignment alignment(shelf, forms_in(question), *vectors);
        Xapian::docid entry = 0;
        for (const document::Edition& edition : works()) {
            ++entry;  // the edition's own
            for (const document::Passage& passage : edition.passages) {
                CAPTURE(passage.text);
                const double by_hand = aligned_by_hand(
                    question, passage.text, edition.masthead.title, shelf, vectors->words);
                CHECK(alignment.of(++entry) == Approx(by_hand).margin(0.02));
            }
        }
    }
}

TEST_CASE("of a long question the weightiest words are aligned", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", works());
    const auto vectors = meaning::open_vectors(index, "en");
    REQUIRE(vectors.has_value());
    const index::Shelf& shelf = **index.shelf("en");
    std::vector<std::pair<float, std::string>> learned;
    for (std::size_t word = 0; word < 3'000; word += 10)
        learned.emplace_back(-vectors->words.weight(word), vectors->words.word(word));
    std::vector<std::string> all, weightiest;
    for (const auto& [weight, word] : learned) all.push_back(word);
    std::ranges::sort(learned);  // of equals the first by bytes
    for (std::size_t i = 0; i < most_aligned_words; ++i) weightiest.push_back(learned[i].second);
    WordAlignment of_all(shelf, all, *vectors), of_some(shelf, weightiest, *vectors);
    for (Xapian::docid passage = 2; passage <= 3; ++passage) {
        CHECK(of_all.of(passage) > 0);
        CHECK(of_all.of(passage) == Approx(of_some.of(passage)));
    }
}

TEST_CASE("a word itself is nearest, and a title's counts half", "[meaning]") {
    const tests::TemporaryFolder folder;
    // Ten passages, so that a word in two of them is not too common to say anything.
    std::vector<std::string> texts(8, "Notes the report");
    texts.emplace_back("Rifles are destroyed");
    texts.emplace_back("Crops fail");
    const index::Index index =
        tests::index_of(folder / "index", {tests::work_of("A/RES/76/1", "Notes", {"Rifles"}),
                                           tests::work_of("A/RES/76/2", "Famine", texts)});
    const auto vectors = meaning::open_vectors(index, "en");
    REQUIRE(vectors.has_value());
    const index::Shelf& shelf = **index.shelf("en");
    WordAlignment rifle(shelf, forms_in("rifles"), *vectors);
    CHECK(rifle.of(2) == Approx(1));
    CHECK(rifle.of(12) == Approx(1));
    CHECK(rifle.of(13) < 0.5);
    WordAlignment famine(shelf, forms_in("famine"), *vectors);
    CHECK(famine.of(4) == Approx(0.5));
    CHECK(famine.of(2) < 0.5);
}

TEST_CASE("coverage is that of the passage that covers most, titles at half", "[meaning]") {
    const tests::TemporaryFolder folder;
    std::vector<std::string> texts(9, "Notes the report");
    texts.emplace_back("Rifles are destroyed");
    const index::Index index =
        tests::index_of(folder / "index", {tests::work_of("A/RES/76/1", "Famine", texts)});
    const index::Shelf& shelf = **index.shelf("en");
    const auto covered = [&](const std::vector<std::string>& forms) {
        query::Meaning meaning;
        meaning.evidence = forms;
        return greatest_coverage(shelf, meaning);
    };
    CHECK(covered(forms_in("rifles")).share == Approx(1));
    CHECK(covered(forms_in("rifles")).rare_words == Approx(1));
    CHECK(covered(forms_in("famine")).share == Approx(0.5));
    CHECK(covered(forms_in("qwertz")).share == 0);
    CHECK(covered({}).share == 0);
    // Unheard words weigh more than any that a passage holds.
    CHECK(covered(forms_in("qwertz rifles")).share < 0.5);
    CHECK(covered(forms_in("qwertz rifles")).share > 0.3);
    // What nearly every passage holds covers nothing beside other words.
    CHECK(covered(forms_in("report qwertz")).share == 0);
}

TEST_CASE("function words cover nothing", "[meaning]") {
    const tests::TemporaryFolder folder;
    // In one passage of ten, so that their number alone would make them tell.
    std::vector<std::string> texts(9, "Notes the report");
    texts.emplace_back("Rifles are destroyed under seals which hold");
    const index::Index index =
        tests::index_of(folder / "index", {tests::work_of("A/RES/76/1", "", texts)});
    const index::Shelf& shelf = **index.shelf("en");
    const auto covered = [&](const std::vector<query::TypedWord>& words) {
        query::Meaning meaning;
        meaning.typed = words;
        for (const query::TypedWord& word : words) meaning.evidence.push_back(word.ranked);
        return greatest_coverage(shelf, meaning);
    };
    const query::TypedWord under{"under", "under"}, which{"which", "which"};
    const query::TypedWord rifles{"rifles", forms_in("rifles").front()},
        unheard{"qwertz", "qwertz"};
    CHECK(covered({under, which, unheard}).share == 0);
    CHECK(covered({under, rifles}).share == Approx(1));
    CHECK(covered({under, rifles}).rare_words == Approx(covered({rifles}).rare_words));
    // Where there are no others they are what was asked.
    CHECK(covered({under, which}).share == Approx(1));
}

}  // namespace chancery::ranking
