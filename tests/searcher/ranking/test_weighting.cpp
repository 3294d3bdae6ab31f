// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cmath>
#include <random>

#include "searcher/ranking/query_words.hpp"
#include "searcher/ranking/weighting.hpp"
#include "tests/catch.hpp"
#include "tests/support/plain_weights.hpp"

namespace chancery::ranking {
namespace {

struct ByHand {
    std::string_view model;
    double gain;
};

double drawn(std::mt19937& random, double least, double most) {
    return std::uniform_real_distribution<double>(least, most)(random);
}

// 100 passages of 50 words on average, 10 of which hold the word 15 times in all; 3 times in a
// passage of 25 words. Reckoned apart, step by step.
TEST_CASE("weighting: each formula gives what a calculation by hand gives", "[ranking]") {
    const auto row = GENERATE(values<ByHand>({
        {"bm25", 3.984192},          // idf ln(1 + 90.5 / 10.5) = 2.263745, times 6.6 / 3.75
        {"bm25:b=0", 3.557314},      // idf times 6.6 / 4.2
        {"ineb2", 3.702604},         // tfn 3 log2(3) = 4.754888, n_e 13.994165
        {"dph", 3.483213},           // f 0.12
        {"tfidf", 4.750724},         // (1 + ln 3) idf
        {"lm:mu=1000", 0.693147},    // ln(1 + 3 / (1000 * 15 / 5000))
        {"lm:lambda=.5", 3.713572},  // ln(1 + 0.12 / 0.003)
    }));
    CAPTURE(row.model);
    const Weigher weigher(*parse_model(row.model), {100, 50});
    CHECK(weigher.gain(weigher.scale({10, 15}), 3, weigher.norm(25)) ==
          Approx(row.gain).epsilon(1e-6));
}

TEST_CASE("weighting: gains are those of the formulas written plainly, and below their bounds",
          "[ranking]") {
    std::mt19937 random(7);
    for (const char* specification : {"bm25", "bm25:k1=0,b=1", "ineb2", "ineb2:c=7", "dph", "tfidf",
                                      "lm", "lm:mu=3", "lm:lambda=.1", "lm:lambda=.9"}) {
        const Model model = *parse_model(specification);
        for (int trial = 0; trial < 500; ++trial) {
            CAPTURE(specification, trial);
            const double passages = std::floor(drawn(random, 1, 1000));
            const double average = drawn(random, 1, 200);
            const double holding = std::ceil(drawn(random, 0, passages));
            const double most_times = std::ceil(drawn(random, 0, 20));
            const double times = std::ceil(drawn(random, 0, most_times));
            const double all = holding - 1 + std::max(most_times, drawn(random, 1, 3 * holding));
            const double length = std::ceil(times + drawn(random, 0, 400));
            const Weigher weigher(model, {passages, average});
            const double scale = weigher.scale({holding, all});
            const double gain = weigher.gain(scale, times, weigher.norm(length));
            CHECK(gain == Approx(tests::plain_gain(model, {passages, average}, {holding, all},
                                                   {times, length}))
                              .epsilon(1e-9)
                              .margin(1e-9));
            CHECK(gain <= weigher.most(scale, most_times) * (1 + 1e-12));
            CHECK(gain >= 0);
            CHECK(weigher.base(length, 2) ==
                  Approx(tests::plain_length_part(model, length, 2)).margin(1e-9));
            CHECK(weigher.base(length, 2) <= weigher.most_base(2));
        }
    }
}

query::Meaning typed(const std::vector<query::TypedWord>& words) {
    query::Meaning meaning;
    for (const auto& word : words) meaning.evidence.push_back(word.ranked);
    meaning.typed = words;
    return meaning;
}

TEST_CASE("query words: stop words count for less, unless there are no others", "[ranking]") {
    const Model model = *parse_model("bm25+stop=.25+exact=.5");
    const auto words =
        query_words(typed({{"the", "the"}, {"lights", "light"}, {"light", "light"}}), model, "en");
    REQUIRE(words.ranked.size() == 2);
    CHECK(words.ranked[0].form == "light");
    CHECK(words.ranked[0].weight == 2);
    CHECK(words.ranked[1].weight == 0.25);
    REQUIRE(words.exact.size() == 2);
    CHECK(words.exact[0].form == "light");
    CHECK(words.exact[0].weight == 0.5);
    CHECK(query_words(typed({{"the", "the"}}), model, "en").ranked[0].weight == 1);
    CHECK(query_words(typed({{"the", "the"}, {"x", "x"}}), model, "fr").ranked[0].weight == 1);
    const auto dropped =
        query_words(typed({{"the", "the"}, {"x", "x"}}), *parse_model("bm25+stop"), "en");
    REQUIRE(dropped.ranked.size() == 2);
    CHECK(dropped.ranked[0].weight == 0);
    CHECK(dropped.ranked[1].weight == 1);
    CHECK(dropped.exact.empty());
}

TEST_CASE("content forms are those of no function word, unless there are no others", "[ranking]") {
    using Forms = std::vector<std::string>;
    const auto rifles = typed({{"the", "the"}, {"rifles", "rifl"}, {"of", "of"}});
    CHECK(content_forms(rifles, "en") == Forms{"rifl"});
    CHECK(content_forms(rifles, "ru") == Forms{"the", "rifl", "of"});
    CHECK(content_forms(typed({{"the", "the"}, {"of", "of"}}), "en") == Forms{"the", "of"});
    CHECK(content_forms({}, "en").empty());
    // One form of two words, one of which is a function word.
    CHECK(content_forms(typed({{"par", "par"}, {"pare", "par"}}), "fr") == Forms{"par"});
}

TEST_CASE("stop words: the table is read in the forms that analysis gives", "[ranking]") {
    struct WeightingRow {
        const char *language, *form;
        bool stops;
    };
    const auto row = GENERATE(values<WeightingRow>({{"en", "which", true},
                                                    {"en", "state", false},
                                                    {"fr", "été", true},
                                                    {"es", "cuál", true},
                                                    {"ru", "какой", true},
                                                    {"ru", "который", false},
                                                    {"ar", "التي", true},
                                                    {"zh", "什么", true},
                                                    {"zh", "国家", false},
                                                    {"xx", "the", false}}));
    CAPTURE(row.language, row.form);
    CHECK(is_stop_word(row.language, row.form) == row.stops);
}

}  // namespace
}  // namespace chancery::ranking
