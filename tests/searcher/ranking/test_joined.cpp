// SPDX-License-Identifier: GPL-2.0-or-later
//
// rank_joined() against arrays over all passages: more of them than are looked at, many with the
// same words, so that places among equals are tried, too.
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/meaning/vectors.hpp"
#include "searcher/ranking/joined.hpp"
#include "searcher/ranking/nearness.hpp"
#include "searcher/ranking/word_alignment.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/random_words.hpp"

namespace chancery::ranking {
namespace {

using Scores = std::vector<double>;  // by entry

constexpr std::size_t of_each = 300, looked_at = 2'000;

std::vector<document::Edition> drawn_works() {
    const std::vector<std::string> words = {
        "rifle",  "weapon", "famine", "hunger", "school", "teacher", "water",  "river",
        "border", "treaty", "court",  "judge",  "woman",  "child",   "doctor", "disease",
        "ship",   "ocean",  "forest", "energy", "bank",   "money",   "attack", "computer"};
    tests::Draw draw(7);
    std::vector<document::Edition> works;
    for (int work = 0; work < 50; ++work) {
        std::vector<std::string> texts;
        for (int passage = 0; passage < 60; ++passage) {
            std::string text = draw.from(words);
            for (std::size_t more = draw.below(3); more > 0; --more) text += " " + draw.from(words);
            texts.push_back(text);
        }
        const std::string number = std::to_string((work * 7) % 50 + 1);  // not in order
        works.push_back(tests::work_of("A/RES/76/" + number, draw.from(words), texts));
    }
    return works;
}

Scores scaled(Scores scores, double share) {
    const double greatest = *std::ranges::max_element(scores);
    for (double& score : scores) score *= greatest > 0 ? share / greatest : 0;
    return scores;
}

Scores sum_of(Scores left, const Scores& right) {
    std::ranges::transform(left, right, left.begin(), std::plus<>());
    return left;
}

/// The entries with a score, the best first.
std::vector<Xapian::docid> sorted(const Scores& scores, const index::WorksOrder& order) {
    std::vector<Xapian::docid> entries;
    for (Xapian::docid entry = 1; entry < scores.size(); ++entry) {
        if (scores[entry] > 0) entries.push_back(entry);
    }
    std::ranges::sort(entries, {}, [&](Xapian::docid entry) {
        return std::tuple(-scores[entry], order.of(entry).place, entry);
    });
    return entries;
}

/// Nearness with word alignment, in the shares that joined.cpp gives them.
Scores near_by_hand(const index::Shelf& shelf, const std::vector<std::string>& forms,
                    const meaning::Vectors& vectors, const Ranking& by_words) {
    const std::vector<float> scan =
        nearness_of_all(shelf, vectors.passages, direction_of(forms, vectors.words));
    const Scores nearness(scan.begin(), scan.end());
    std::vector<Xapian::docid> nearest = sorted(nearness, shelf.order);
    nearest.resize(std::min(of_each, nearest.size()));
    std::set<Xapian::docid> aligned(nearest.begin(), nearest.end());
    for (std::size_t i = 0; i < std::min(of_each, by_words.entries.size()); ++i)
        aligned.insert(by_words.entries[i].entry);
    WordAlignment alignment(shelf, forms, vectors);
    Scores alignments(nearness.size(), 0);
    for (const Xapian::docid entry : aligned) alignments[entry] = alignment.of(entry);
    return sum_of(scaled(nearness, 1), scaled(alignments, 0.25));
}

/// A score less the thousandth, of what is left of 1; 0 below.
Scores above_thousandth(const Scores& scores) {
    Scores falling = scores;
    std::ranges::sort(falling, std::greater<>());
    const double least = falling.at(999);
    Scores above(scores.size(), 0);
    for (std::size_t i = 0; i < scores.size(); ++i)
        above[i] = scores[i] <= least ? 0 : (scores[i] - least) / (1 - least);
    return above;
}

Scores by_rule(const Rule& rule, const Scores& words, const Scores& nearness) {
    const Scores best_words = above_thousandth(words), nearest = above_thousandth(nearness);
    Scores scores(words.size(), 0);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double by_words =
            rule.coverage * 0.75 * words[i] + rule.agreement * 0.6 * best_words[i];
        const double by_nearness = (rule.coverage * (1 - 0.75) + rule.nearness) * nearness[i] +
                                   rule.agreement * (1 - 0.6) * nearest[i];
        scores[i] = by_words + by_nearness;
    }
    return scores;
}

}  // namespace

TEST_CASE("joined: the best are what scoring every passage gives", "[meaning]") {
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", drawn_works());
    const auto vectors = meaning::open_vectors(index, "en");
    REQUIRE(vectors.has_value());
    const index::Shelf& shelf = **index.shelf("en");
    const std::vector<std::vector<std::string>> questions = {
        {"rifl", "school"}, {"hunger"}, {"starvat"}, {"virus", "hospit", "doctor"}};
    for (const auto& forms : questions) {
        CAPTURE(forms);
        query::Meaning meaning;
        meaning.evidence = forms;
        const auto by_words = rank(shelf, meaning, {0, looked_at, false, fast_model()});
        REQUIRE(by_words);
        const auto joined = rank_joined(shelf, meaning, *vectors,
                                        {5, looked_at, false, fast_model()}, std::nullopt);
        REQUIRE(joined);
        Scores words(shelf.lengths.last() + 1, 0);
        for (const RankedEntry& ranked : by_words->entries) words[ranked.entry] = ranked.score;
        const Scores scores = by_rule(joined->rule, scaled(words, 1),
                                      scaled(near_by_hand(shelf, forms, *vectors, *by_words), 1));
        std::vector<Xapian::docid> best = sorted(scores, shelf.order);
        best.resize(std::min(looked_at, best.size()));
        REQUIRE(joined->ranking.entries.size() + 5 == best.size());
        for (std::size_t i = 5; i < best.size(); ++i) {
            const RankedEntry& ranked = joined->ranking.entries[i - 5];
            CHECK(ranked.entry == best[i]);
            CHECK(ranked.score == scores[best[i]]);
        }
    }
}

}  // namespace chancery::ranking
