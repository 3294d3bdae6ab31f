// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "bench/quality/tuning/cross_validation.hpp"
#include "tests/catch.hpp"

namespace chancery::quality {
namespace {

std::vector<Dimension> dimensions(const std::vector<std::string>& typed) {
    std::vector<Dimension> list;
    for (const std::string& one : typed) list.push_back(parse_dimension(one).value());
    return list;
}

TEST_CASE("dimensions: values as typed, settings in order, models with them", "[tuning]") {
    const auto both = dimensions({"k1=0.9,1.2,0.9", "title=0,.5"});
    CHECK(both[0].values == std::vector<double>{0.9, 1.2});
    CHECK(count_settings(both) == 4);
    const auto settings = all_settings(both);
    CHECK(settings == std::vector<Setting>{{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    CHECK(to_string(both, settings[3]) == "k1=1.2 title=0.5");
    const ranking::Model model = with_setting({}, both, settings[3]);
    CHECK(model.k1 == 1.2);
    CHECK(model.title == 0.5);
}

TEST_CASE("dimensions: faults are told", "[tuning]") {
    struct CrossValidationRow {
        std::string typed, part;
    };
    const auto row = GENERATE(values<CrossValidationRow>({
        {"k1", "names no values"},
        {"kk1=1", "did you mean k1?"},
        {"k1=", "\"\" is no number"},
        {"k1=1,x", "\"x\" is no number"},
        {"k1=nan", "nan is out of bounds"},
        {"b=7", "7 is out of bounds"},
    }));
    const auto dimension = parse_dimension(row.typed);
    REQUIRE_FALSE(dimension);
    CHECK(dimension.error().kind == Kind::usage);
    CHECK(to_sentence(dimension.error()).find(row.part) != std::string::npos);
}

TEST_CASE("folds: equal sizes, the same for a seed, another for another", "[tuning]") {
    const std::vector<std::size_t> topics{23, 5};
    const Folds folds = deal_folds(topics, 5, 1);
    for (const auto& fold : folds) {
        std::vector<std::size_t> sizes(5, 0);
        for (const std::size_t number : fold) ++sizes.at(number);
        const auto [least, most] = std::ranges::minmax(sizes);
        CHECK(most - least <= 1);
    }
    CHECK(folds == deal_folds(topics, 5, 1));
    CHECK(folds != deal_folds(topics, 5, 2));
}

TEST_CASE("mean score: collections count alike, whatever their size", "[tuning]") {
    const TopicScores scores{{1, 1, 1, 1}, {0}};
    CHECK(mean_score(scores, [](std::size_t, std::size_t) { return true; }) == 0.5);
    CHECK(mean_score(scores, [](std::size_t c, std::size_t) { return c == 0; }) == 1);
    CHECK(mean_score(scores, [](std::size_t, std::size_t) { return false; }) == 0);
}

/// Random scores of every setting, the same each time that they are asked for.
struct World {
    std::vector<Dimension> space = dimensions({"k1=0.5,1,1.5", "b=0.2,0.5,0.8"});
    std::vector<Setting> settings = all_settings(space);
    std::vector<TopicScores> scores;
    std::size_t asked = 0;

    explicit World(unsigned seed) {
        std::mt19937_64 random(seed);
        for (std::size_t i = 0; i < settings.size(); ++i) {
            TopicScores of_setting(2);
            for (int t = 0; t < 7; ++t)
                of_setting[0].push_back(static_cast<double>(random() % 100));
            for (int t = 0; t < 4; ++t)
                of_setting[1].push_back(static_cast<double>(random() % 100));
            scores.push_back(of_setting);
        }
    }
    Result<TopicScores> evaluate(const Setting& setting) {
        ++asked;
        return scores[static_cast<std::size_t>(std::ranges::find(settings, setting) -
                                               settings.begin())];
    }
};

TEST_CASE("cross-validation: the choice never sees what is held out", "[tuning]") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        World world(seed);
        const std::vector<std::size_t> topics{7, 4};
        const Folds folds = deal_folds(topics, 3, seed);
        Evaluations evaluations([&](const Setting& setting) { return world.evaluate(setting); });
        const auto choices = validate_over_topics(world.space, Search::grid, evaluations, folds);
        REQUIRE(choices);
        REQUIRE(choices->size() == 3);
        CHECK(world.asked == world.settings.size());
        for (const Choice& choice : *choices) {
            const Counts rest = [&](std::size_t c, std::size_t t) {
                return folds[c][t] != choice.left_out;
            };
            const Counts held = [&](std::size_t c, std::size_t t) { return !rest(c, t); };
            double best = -1;
            std::size_t place = 0;
            for (std::size_t i = 0; i < world.settings.size(); ++i) {
                const double score = mean_score(world.scores[i], rest);
                if (score > best) {
                    best = score;
                    place = i;
                }
            }
            CHECK(choice.chosen == world.settings[place]);
            CHECK(choice.training == best);
            CHECK(choice.held_out == mean_score(world.scores[place], held));
        }
    }
}

TEST_CASE("cross-validation: a collection left out is scored alone", "[tuning]") {
    World world(3);
    Evaluations evaluations([&](const Setting& setting) { return world.evaluate(setting); });
    const auto choices = validate_over_collections(world.space, Search::grid, evaluations, 2);
    REQUIRE(choices);
    REQUIRE(choices->size() == 2);
    double best = 0;
    for (const TopicScores& scores : world.scores) {
        best =
            std::max(best, mean_score(scores, [](std::size_t c, std::size_t) { return c == 1; }));
    }
    CHECK(choices->front().left_out == 0);
    CHECK(choices->front().training == best);
    CHECK(validate_over_collections(world.space, Search::grid, evaluations, 1)->empty());
}

TEST_CASE("coordinate search: ends where no single change gains", "[tuning]") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        World world(seed);
        Evaluations evaluations([&](const Setting& setting) { return world.evaluate(setting); });
        const Counts every = [](std::size_t, std::size_t) { return true; };
        const auto chosen = choose(world.space, Search::coordinate, evaluations, every);
        REQUIRE(chosen);
        const double score = mean_score(**evaluations.of(*chosen), every);
        for (std::size_t d = 0; d < 2; ++d) {
            Setting near = *chosen;
            for (near[d] = 0; near[d] < 3; ++near[d]) {
                CHECK(mean_score(*world.evaluate(near), every) <= score);
            }
        }
    }
}

}  // namespace
}  // namespace chancery::quality
