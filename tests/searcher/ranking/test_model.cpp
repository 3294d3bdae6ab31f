// SPDX-License-Identifier: GPL-2.0-or-later
#include <random>
#include <set>

#include "searcher/ranking/model.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using ranking::Model;
using ranking::parse_model;

namespace {

struct Typed {
    std::string_view typed;
    std::string_view printed;
};

struct Wrong {
    std::string_view typed;
    std::string_view part;  // of the message
};

}  // namespace

TEST_CASE("model: a specification is printed with all parameters of its weighting", "[model]") {
    const auto row = GENERATE(values<Typed>({
        {"bm25", "bm25:k1=1.2,b=0.75"},
        {"bm25:b=.4", "bm25:k1=1.2,b=0.4"},
        {"bm25:k1=1.2,b=.75+title=.4", "bm25:k1=1.2,b=0.75+title=0.4"},
        {"dph", "dph"},
        {"lm", "lm:mu=1000"},
        {"lm:mu=50", "lm:mu=50"},
        {"lm:lambda=.3", "lm:lambda=0.3"},
        {"ineb2+rm3", "ineb2:c=1+rm3=10:terms=20,mix=0.85,keep=0"},
        {"ineb2+rm3:docs=5,mix=.5", "ineb2:c=1+rm3=5:terms=20,mix=0.5,keep=0"},
        {"bm25+stop", "bm25:k1=1.2,b=0.75+stop=0"},
        {"bm25+stop=1", "bm25:k1=1.2,b=0.75"},
        {"tfidf+bigrams=.2", "tfidf+bigrams=0.2:near=0.1,window=8"},
        {"dph+exact+title=1", "dph+title=1+exact=0.1"},
    }));
    CAPTURE(row.typed);
    const auto model = parse_model(row.typed);
    REQUIRE(model);
    CHECK(to_string(*model) == row.printed);
    CHECK(parse_model(row.printed) == model);
}

TEST_CASE("model: a wrong part is named, with the nearest name or the bounds", "[model]") {
    const auto row = GENERATE(values<Wrong>({
        {"", "model part '': is no model; there are bm25"},
        {"bm52", "did you mean 'bm25'?"},
        {"bests", "did you mean 'best'?"},
        {"bm25+titel=1", "model part 'titel': is no addition; did you mean 'title'?"},
        {"bm25:k=1", "'k': is no parameter of bm25; did you mean 'k1'?"},
        {"bm25:k1", "'k1=': this is no number"},
        {"bm25:k1=x", "'k1=x': this is no number; give one from 0 to 1000, such as k1=1.2"},
        {"bm25:b=1.5", "out of bounds; give one from 0 to 1"},
        {"bm25:b=nan", "out of bounds"},
        {"dph:c=1", "dph takes no parameters"},
        {"fast:k1=1", "and takes no parameters; add to it with +, such as fast+title=0.2"},
        {"bm25+", "model part '': is no addition"},
        {"bm25,b=1", "model part 'bm25,b=1': is no model"},
        {"bm25:k1=1,", "'': is no parameter"},
    }));
    CAPTURE(row.typed);
    const auto model = parse_model(row.typed);
    REQUIRE(!model);
    CHECK(model.error().kind == Kind::usage);
    CHECK_THAT(to_sentence(model.error()), Catch::Contains(std::string(row.part)));
}

TEST_CASE("model: names are unique, and every whole specification can be read", "[model]") {
    std::set<std::string_view> bases, additions;
    for (const auto& row : ranking::weightings()) CHECK(bases.insert(row.name).second);
    for (const auto& row : ranking::named_models()) {
        CHECK(bases.insert(row.name).second);
        CHECK(parse_model(row.name) == parse_model(row.specification));
        CHECK(parse_model(row.specification));
    }
    for (const auto& row : ranking::additions()) CHECK(additions.insert(row.name).second);
    CHECK(ranking::fast_model() == *parse_model("fast"));
    CHECK(ranking::best_model() == *parse_model("best"));
}

TEST_CASE("model: what is printed reads as the same model", "[model]") {
    std::mt19937 random(1);
    for (int trial = 0; trial < 500; ++trial) {
        Model model;
        const auto draw = [&](const ranking::Parameter& parameter) {
            std::uniform_real_distribution<double> between(parameter.least, parameter.most);
            model.*parameter.value = between(random);
            if (parameter.excluded != nullptr) model.*parameter.excluded = 0;
        };
        const auto weightings = ranking::weightings();
        const auto& weighting = weightings[random() % weightings.size()];
        model.weighting = weighting.weighting;
        for (const auto& parameter : weighting.parameters) draw(parameter);
        for (const auto& addition : ranking::additions()) {
            if (random() % 2 == 0) continue;
            for (const auto& parameter : addition.parameters) draw(parameter);
        }
        CAPTURE(to_string(model));
        CHECK(*parse_model(to_string(model)) == model);
    }
}
