// SPDX-License-Identifier: GPL-2.0-or-later
//
// Learning from made-up texts in which two words stand among the same words: they come near, the
// same texts give the same bytes, and what is written is read back.
#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/meaning/learn.hpp"
#include "indexer/meaning/lend.hpp"
#include "indexer/meaning/shipped.hpp"
#include "indexer/system/files.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

/// Topics of ten words each; "twin" and "other twin" take turns in the first one.
Texts made_up_texts(std::size_t count) {
    std::mt19937 random(7);
    Texts texts;
    for (std::size_t text = 0; text < count; ++text) {
        const std::size_t topic = random() % 20;
        for (int word = 0; word < 12; ++word) {
            if (topic == 0 && word == 5) texts.add(random() % 2 == 0 ? "twin" : "twinned");
            texts.add("t" + std::to_string(topic) + "w" + std::to_string(random() % 10));
        }
        texts.end();
    }
    return texts;
}

float nearness(const WordTable& words, const char* left, const char* right) {
    const auto one = words.find(left), other = words.find(right);
    REQUIRE(one.has_value());
    REQUIRE(other.has_value());
    Vector vector{};
    add(vector, words.row(*one), words.factor(*one));
    return Probe(vector).nearness(words.row(*other), words.factor(*other));
}

}  // namespace

TEST_CASE("words among the same words come near, others do not", "[meaning]") {
    const Texts texts = made_up_texts(3000);
    const std::string bytes = encode(learn(texts), {3000, texts.count()});
    const auto words = WordTable::over(bytes);
    REQUIRE(words.has_value());
    CHECK(words->size() == 202);
    CHECK(words->from().texts == 3000);
    CHECK(nearness(*words, "twin", "twinned") > 0.7F);
    CHECK(nearness(*words, "twin", "t7w3") < 0.3F);
    CHECK_FALSE(words->find("unheard").has_value());
}

TEST_CASE("the same texts give the same bytes", "[meaning]") {
    const auto learned = [] { return encode(learn(made_up_texts(500)), {500, 500}); };
    CHECK(learned() == learned());
}

TEST_CASE("the same texts give the same bytes on every machine", "[meaning]") {
    // Enough words that products of matrices are cut into blocks, which must not be the caches'.
    std::mt19937 random(13);
    Texts texts;
    for (int text = 0; text < 6000; ++text) {
        const std::size_t topic = random() % 40;
        for (int word = 0; word < 20; ++word)
            texts.add("t" + std::to_string((topic + random() % 3) % 40) + "w" +
                      std::to_string(random() % 40));
        texts.end();
    }
    const std::string bytes = encode(learn(texts), {6000, texts.count()});
    CHECK(chancery::system::digest(bytes) == "d7c96c45b88ff30106af559c33905018");
}

TEST_CASE("rare words and words of every text are not learned", "[meaning]") {
    Texts texts;
    for (int text = 0; text < 100; ++text) {
        texts.add("everywhere");
        texts.add("w" + std::to_string(text % 10));
        if (text < 7) texts.add("rare");
        texts.end();
    }
    for (const LearnedWord& word : learn(texts)) {
        CHECK(word.word != "everywhere");
        CHECK(word.word != "rare");
    }
}

TEST_CASE("words of too many texts are not taken from a lender either", "[meaning]") {
    const auto texts_with = [](std::size_t count) {
        Texts texts;
        for (std::size_t text = 0; text < count; ++text) {
            texts.add("article");
            texts.add("word" + std::to_string(text));
            texts.end();
        }
        return texts;
    };
    const std::vector<LearnedWord> lent = {
        {"article", 1, {}}, {"unheard", 1, {}}, {"word1", 1, {}}};
    const auto left = without_common(lent, texts_with(200));
    REQUIRE(left.size() == 2);
    CHECK(left[0].word == "unheard");
    CHECK(left[1].word == "word1");
    CHECK(without_common(lent, texts_with(199)).size() == 3);
}

TEST_CASE("nothing to learn from is no fault", "[meaning]") {
    CHECK(learn(Texts()).empty());
    Texts one;
    one.end();
    CHECK(learn(one).empty());
}

TEST_CASE("eight bits keep a direction", "[meaning]") {
    std::mt19937 random(11);
    std::normal_distribution<float> normal;
    for (int round = 0; round < 100; ++round) {
        Vector left, right;
        for (float& number : left) number = normal(random);
        for (float& number : right) number = normal(random);
        normalise(left);
        normalise(right);
        const Quantised row = quantised(right);
        CHECK(Probe(left).nearness(row.numbers, row.factor) ==
              Approx(product(left, right)).margin(0.01));
    }
    CHECK(quantised(Vector{}).factor == 0.0F);
}

TEST_CASE("damaged tables are refused", "[meaning]") {
    const Texts texts = made_up_texts(300);
    const std::string words = encode(learn(texts), {300, 300});
    CHECK_FALSE(WordTable::over("").has_value());
    CHECK_FALSE(WordTable::over(words.substr(0, words.size() - 1)).has_value());
    CHECK_FALSE(WordTable::over(words + "x").has_value());
    // A flipped byte anywhere is read without harm: as a table or as damage.
    for (std::size_t place = 0; place < std::min<std::size_t>(words.size(), 3000); ++place) {
        std::string flipped = words;
        flipped[place] = static_cast<char>(~flipped[place]);
        if (const auto table = WordTable::over(flipped)) {
            for (std::size_t word = 0; word < table->size(); ++word)
                CHECK(table->find(table->word(word)) == word);
        }
    }
}

TEST_CASE("lent words are turned among our own", "[meaning]") {
    const Texts texts = made_up_texts(3000);
    const std::string bytes = encode(learn(texts), {3000, 3000});
    const auto lender = WordTable::over(bytes);
    REQUIRE(lender.has_value());
    SECTION("too few in common: nothing is lent") {
        CHECK(with_lent({}, *lender).empty());
    }
    SECTION("the shipped table lends itself what it lacks, where it was") {
        const auto shipped = WordTable::over(shipped_words("en"));
        REQUIRE(shipped.has_value());
        std::vector<LearnedWord> own;
        const std::vector<LearnedWord> known = words_of(*shipped);
        for (std::size_t word = 0; word < known.size(); ++word) {
            if (word % 50 != 0) own.push_back(known[word]);
        }
        const std::string joined = encode(with_lent(std::move(own), *shipped), {});
        const auto all = WordTable::over(joined);
        REQUIRE(all.has_value());
        REQUIRE(all->size() == shipped->size());
        for (std::size_t word = 0; word < all->size(); word += 50) {
            Vector before{};
            add(before, shipped->row(word), shipped->factor(word));
            CHECK(Probe(before).nearness(all->row(word), all->factor(word)) > 0.97F);
        }
    }
}

TEST_CASE("a lender that knows most of our words is the ground on which they are set",
          "[meaning]") {
    const auto shipped = WordTable::over(shipped_words("en"));
    REQUIRE(shipped.has_value());
    const std::vector<LearnedWord> lent = words_of(*shipped);
    // Directions of ours are another's: which table has the say shows in them.
    const auto own_of = [&](std::size_t known, std::size_t unknown) {
        std::vector<LearnedWord> own;
        for (std::size_t i = 0; i < known; ++i) {
            LearnedWord word = lent[i];
            word.direction = quantised(Vector{1});
            word.weight = 3;
            own.push_back(std::move(word));
        }
        for (std::size_t i = 0; i < unknown; ++i)
            own.push_back({"~" + std::to_string(1'000 + i), 2, quantised(Vector{0, 1})});
        return own;
    };
    for (const auto& [known, unknown, familiar, is_ground] :
         {std::tuple(600, 500, 0.5, true), std::tuple(600, 700, 0.5, false),
          std::tuple(600, 150, 0.8, true), std::tuple(600, 160, 0.8, false)}) {
        const auto joined = joined_with(own_of(known, unknown), *shipped, familiar);
        REQUIRE(joined.size() == shipped->size() + unknown);
        CHECK(std::ranges::is_sorted(joined, {}, &LearnedWord::word));
        const LearnedWord& first = joined.front();
        CHECK(first.word == shipped->word(0));
        CHECK(first.weight == 3);  // the library's, either way
        CHECK(std::ranges::equal(first.direction.numbers, shipped->row(0)) == is_ground);
    }
}
