// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/ranking/rescoring.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/plain_weights.hpp"
#include "tests/support/random_words.hpp"

namespace chancery::ranking {
namespace {

using tests::TemporaryFolder;

struct PairRow {
    std::vector<std::uint32_t> forms;  // of words at positions 0, 1, ...
    double ordered, near;
};

TEST_CASE("pairs: in order at once, and near in any order within the window", "[ranking]") {
    const auto row = GENERATE(values<PairRow>({
        {{1, 2}, 1, 1},
        {{2, 1}, 0, 1},
        {{1, 0, 2}, 0, 1},
        {{1, 0, 0, 2}, 0, 0},
        {{1, 2, 1, 2}, 2, 3},
        {{1, 1, 2}, 1, 1},
        {{1, 0, 0, 0, 1}, 0, 0},
        {{}, 0, 0},
    }));
    CAPTURE(row.forms);
    std::vector<PassageWord> words;
    for (const std::uint32_t form : row.forms) {
        words.push_back(
            {.exact = form, .ranked = form, .position = static_cast<std::uint32_t>(words.size())});
    }
    const PairCount count = count_pair(words, 1, 2, 3);
    CHECK(count.ordered == row.ordered);
    CHECK(count.near == row.near);
}

TEST_CASE("pairs: function words are passed over unless there are no others", "[ranking]") {
    query::Meaning meaning;
    meaning.typed = {{"use", "use"}, {"of", "of"}, {"force", "forc"}, {"", "x"}, {"use", "use"}};
    const Pairs pairs = pairs_of(content_words(meaning, "en"));
    CHECK(pairs == Pairs{{{"use", "forc"}, 1}, {{"forc", "use"}, 1}});
    meaning.typed = {{"to", "to"}, {"be", "be"}};
    CHECK(pairs_of(content_words(meaning, "en")).size() == 1);
}

TEST_CASE("grams: runs of four letters of any script; a short word is its own", "[ranking]") {
    CHECK(grams_of("lights") == std::vector<std::string>{"ligh", "ight", "ghts"});
    CHECK(grams_of("tide") == std::vector<std::string>{"tide"});
    CHECK(grams_of("ab") == std::vector<std::string>{"ab"});
    CHECK(grams_of("поведе") == std::vector<std::string>{"пове", "овед", "веде"});
    const QueryGrams grams({{"lights", "light"}, {"light", "light"}});
    REQUIRE(grams.grams().size() == 3);
    CHECK(grams.grams()[0].weight == 2);
    CHECK(grams.grams()[2].weight == 1);
    CHECK(grams.in("nightlight").grams == std::vector<std::uint32_t>{1, 0, 1});
    CHECK(grams.in("nightlight").all == 7);
}

/// One work a text, and the English shelf.
struct Texts {
    explicit Texts(const std::vector<std::string>& texts) : index(made(folder, texts)) {}

    static index::Index made(const TemporaryFolder& folder, const std::vector<std::string>& texts) {
        std::vector<document::Edition> editions;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            editions.push_back(tests::edition("A/RES/199/" + std::to_string(100 + i), "en"));
            editions.back().passages.push_back(tests::passage("1", texts[i]));
        }
        return tests::index_of(folder / "index", editions);
    }
    const index::Shelf& shelf() const { return **index.shelf("en"); }
    /// Numbers of texts and their scores, best first.
    std::vector<std::pair<std::size_t, double>> ask(const std::string& query,
                                                    const char* model) const {
        const auto meaning = query::to_meaning(*query::parse(query), shelf());
        REQUIRE(meaning);
        const auto ranking = rank(shelf(), *meaning, {.count = 1000, .model = *parse_model(model)});
        REQUIRE(ranking);
        std::vector<std::pair<std::size_t, double>> rows;
        for (const RankedEntry& ranked : ranking->entries)
            rows.emplace_back((ranked.entry - 1) / 2, ranked.score);
        return rows;
    }

    TemporaryFolder folder;
    index::Index index;
};

TEST_CASE("rescoring: neighbours, and words spelt alike, come first", "[ranking]") {
    const Texts shelf({"lantern keep harbour tide", "keep lantern harbour tide",
                       "harbour regulation here", "harbour tidewater here", "unrelated words"});
    CHECK(shelf.ask("lantern harbour", "bm25").front().first == 0);
    CHECK(shelf.ask("lantern harbour", "bm25+bigrams").front().first == 1);
    CHECK(shelf.ask("harbour regulatory", "bm25+grams").front().first == 2);
    CHECK(shelf.ask("harbour regulatory", "bm25+grams").size() == 4);
}

TEST_CASE("feedback: words of the best passages lift others, and match nothing themselves",
          "[ranking]") {
    std::vector<std::string> texts = {"lantern beacon", "lantern beacon", "lantern pier beacon",
                                      "lantern quay pond", "beacon alone"};
    for (int i = 0; i < 40; ++i) texts.push_back("other text number" + std::to_string(i));
    const Texts shelf(texts);
    const auto plain = shelf.ask("lantern", "bm25:b=0");
    const auto fed = shelf.ask("lantern", "bm25:b=0+rm3:docs=3,terms=5,mix=.5");
    CHECK(plain.size() == fed.size());
    CHECK(fed.back().first == 3);
    CHECK(fed[0].second > plain[0].second);
}

TEST_CASE("feedback: the passages that are kept stay first, with the scores they had",
          "[ranking]") {
    std::vector<std::string> texts;
    for (int i = 0; i < 30; ++i) {
        texts.push_back("lantern beacon" + std::string(i % 3 == 0 ? " pier" : " quay") +
                        (i % 2 == 0 ? " pond" : " moor lantern"));
    }
    for (int i = 0; i < 80; ++i) texts.push_back("other text number" + std::to_string(i));
    const Texts shelf(texts);
    const auto plain = shelf.ask("lantern", "bm25+grams");
    const auto fed = shelf.ask("lantern", "bm25+grams+rm3:docs=3,terms=5,mix=.5,keep=4");
    REQUIRE(plain.size() == fed.size());
    for (std::size_t i = 0; i < 4; ++i) CHECK(fed[i] == plain[i]);
    for (std::size_t i = 1; i < fed.size(); ++i) CHECK(fed[i].second <= fed[i - 1].second);
    std::set<std::size_t> entries;
    for (const auto& row : fed) entries.insert(row.first);
    CHECK(entries.size() == fed.size());
}

using Counts = std::map<std::string, double>;

/// A text as the formulas see it.
struct PlainText {
    explicit PlainText(const std::string& text) {
        analysis::Analyser analyser("en");
        for (const analysis::Token& token : analyser.analyse(text)) {
            length += token.ranked.empty() ? 0 : 1;
            if (token.exact.empty()) continue;  // a compound put together: ranks, is no word
            exact.push_back(token.exact);
            ranked.push_back(token.ranked);
            for (const std::string& gram : grams_of(token.exact)) {
                ++grams[gram];
                ++all_grams;
            }
        }
    }
    double ordered(const std::string& one, const std::string& two) const {
        double count = 0;
        for (std::size_t i = 1; i < ranked.size(); ++i)
            count += ranked[i - 1] == one && ranked[i] == two;
        return count;
    }
    std::vector<std::string> exact, ranked;
    Counts grams;
    double all_grams = 0, length = 0;
};

TEST_CASE("rescoring: scores are those of reading everything", "[ranking]") {
    for (std::uint64_t seed = 1; seed <= tests::rounds(6); ++seed) {
        CAPTURE(seed);
        tests::Draw draw(seed);
        std::vector<std::string> texts;
        for (int i = 0; i < 30; ++i)
            texts.push_back("lantern " + draw.text(12) + " " + std::to_string(1000 + i));
        const Texts shelf(texts);
        std::vector<PlainText> plain(texts.begin(), texts.end());
        double words = 0, grams = 0;
        for (const PlainText& text : plain) words += text.length;
        for (const PlainText& text : plain) grams += text.all_grams;
        const double all = static_cast<double>(texts.size());
        const Model model = *parse_model("ineb2+bigrams=.3:near=0+grams=.4");
        const auto base = shelf.ask("lantern harbour", "ineb2");
        std::map<std::size_t, double> expected(base.begin(), base.end());
        double pairs = 0, with_pair = 0;
        for (const PlainText& text : plain) {
            const double count = text.ordered("lantern", "harbor");
            pairs += count;
            with_pair += count > 0;
        }
        Counts asked;
        for (const char* word : {"lantern", "harbour"}) {
            for (const std::string& gram : grams_of(word)) ++asked[gram];
        }
        std::map<std::string, double> holding;  // exact forms
        for (const PlainText& text : plain) {
            std::map<std::string, bool> here;
            for (const std::string& form : text.exact) here[form] = true;
            for (const auto& [form, held] : here) ++holding[form];
        }
        for (auto& [number, score] : expected) {
            const PlainText& text = plain[number];
            const double count = text.ordered("lantern", "harbor");
            if (count > 0) {
                score += 0.3 * tests::plain_gain(model, {all, words / all}, {with_pair, pairs},
                                                 {count, text.length});
            }
            for (const auto& [gram, weight] : asked) {
                const auto times = text.grams.find(gram);
                if (times == text.grams.end()) continue;
                double none = 1, uses = 0;
                for (const auto& [form, held] : holding) {
                    for (const std::string& other : grams_of(form)) {
                        if (other != gram) continue;
                        none *= 1 - std::min(held / all, 1 - 1e-6);
                        uses += held;
                    }
                }
                const double with_gram = std::max(1.0, all * (1 - none));
                score += 0.4 * weight *
                         tests::plain_gain(model, {all, words / all * grams / words},
                                           {with_gram, std::max(with_gram, uses)},
                                           {times->second, text.all_grams});
            }
        }
        const auto rows = shelf.ask("lantern harbour", "ineb2+bigrams=.3:near=0+grams=.4");
        REQUIRE(rows.size() == expected.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CAPTURE(texts[rows[i].first]);
            CHECK(rows[i].second == Approx(expected.at(rows[i].first)).epsilon(1e-9));
            if (i > 0) CHECK(rows[i - 1].second >= rows[i].second);
        }
    }
}

}  // namespace
}  // namespace chancery::ranking
