// SPDX-License-Identifier: GPL-2.0-or-later
//
// Every measure on one ranking, computed by hand, and on random runs against formulas written down
// as naively as they stand in the papers.
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "bench/quality/measures/evaluate.hpp"
#include "bench/quality/measures/judged_ranking.hpp"
#include "bench/quality/measures/measures.hpp"
#include "bench/quality/measures/rows.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using namespace chancery::quality;

namespace {

/// Relevant at ranks 1, 3 and 6, the fourth not in the pool; four documents are relevant in all.
JudgedRanking example() {
    return {{1, 0, 2, not_in_pool, 0, 1}, {{0, 3}, {1, 3}, {2, 1}}, 0};
}

struct MeasuresRow {
    std::string_view measure;
    double value;
};

double value_of(std::string_view name, const JudgedRanking& ranking) {
    const auto measure = parse_measure(name);
    REQUIRE(measure.has_value());
    return measure->value(ranking);
}

}  // namespace

TEST_CASE("measures: each by hand", "[measures]") {
    const auto row = GENERATE(values<MeasuresRow>({
        {"AP", (1.0 + 2.0 / 3 + 3.0 / 6) / 4},
        {"AP@3", (1.0 + 2.0 / 3) / 4},
        {"AP(rel=2)", 1.0 / 3},
        {"Bpref", (1.0 + (1 - 1.0 / 3) + (1 - 2.0 / 3)) / 4},
        {"ERR", 0.0625 + 0.9375 * 0.1875 / 3 + 0.9375 * 0.8125 * 0.0625 / 6},
        {"ERR@2", 0.0625},
        {"infAP", (1.0 + 2.0 / 3 + 0.5) / 4},
        {"IPrec@0.5", 2.0 / 3},
        {"IPrec@1", 0.0},
        {"Judged@5", 4.0 / 5},
        {"nDCG", (1.0 + 2 / std::log2(4.0) + 1 / std::log2(7.0)) /
                     (2.0 + 1 / std::log2(3.0) + 1 / std::log2(4.0) + 1 / std::log2(5.0))},
        {"nDCG@3", (1.0 + 2 / std::log2(4.0)) / (2.0 + 1 / std::log2(3.0) + 1 / std::log2(4.0))},
        {"NumQ", 1},
        {"NumRel", 4},
        {"NumRelRet", 3},
        {"NumRet", 6},
        {"P@5", 2.0 / 5},
        {"P@10", 3.0 / 10},
        {"P(rel=2)@3", 1.0 / 3},
        {"R@3", 2.0 / 4},
        {"RBP(p=0.5)", 0.5 * (1 + 0.25 + 0.03125)},
        {"Rprec", 2.0 / 4},
        {"RR", 1},
        {"RR(rel=2)", 1.0 / 3},
        {"RR(rel=2)@2", 0},
        {"SetAP", 0.5 * 0.75},
        {"SetF", 2 * 0.5 * 0.75 / 1.25},
        {"SetP", 0.5},
        {"SetR", 0.75},
        {"Success@1", 1},
        {"Success(rel=2)@2", 0},
    }));
    CAPTURE(row.measure);
    CHECK(value_of(row.measure, example()) == Approx(row.value).margin(1e-12));
}

TEST_CASE("measures: nothing retrieved or nothing relevant is 0, never no number", "[measures]") {
    const JudgedRanking nothing_retrieved{{}, {{0, 1}, {1, 2}}, 0};
    const JudgedRanking nothing_relevant{{0, not_in_pool}, {{0, 1}}, 0};
    for (const MeasureRow& row : measure_rows()) {
        if (row.is_count) continue;
        std::string name(row.name);
        if (row.cutoff == Cutoff::needed) name += "@5";
        if (row.cutoff == Cutoff::recall) name += "@0";
        CAPTURE(name);
        CHECK(value_of(name, nothing_retrieved) == 0);
        if (row.name != "Judged") CHECK(value_of(name, nothing_relevant) == 0);
    }
}

TEST_CASE("measures: what is no name is told with the nearest", "[measures]") {
    struct Fault {
        std::string_view name, remedy;
    };
    const auto row = GENERATE(values<Fault>({
        {"NDCG@10", "did you mean nDCG?"},
        {"Sucess@1", "did you mean Success?"},
        {"P", "write P@10"},
        {"P@0", "give a whole number from 1, such as @10"},
        {"Rprec@5", "write Rprec"},
        {"IPrec@2", "give a recall from 0 to 1, such as @0.1"},
        {"RBP(q=0.8)", "it takes p rel"},
        {"RBP(p=1)", "give a number, such as rel=2, p=0.8 or beta=1"},
        {"nDCG(rel=2)@10", "write nDCG"},
    }));
    const auto measure = parse_measure(row.name);
    CAPTURE(row.name);
    REQUIRE_FALSE(measure.has_value());
    CHECK(measure.error().kind == Kind::usage);
    CHECK(measure.error().remedy == row.remedy);
}

namespace {

/// A topic as plain maps, and measures as the papers write them.
struct Naive {
    std::map<std::string, long> judged;
    std::vector<std::pair<float, std::string>> run;

    std::vector<long> ranked() const {
        auto order = run;
        std::sort(order.begin(), order.end(), std::greater<>());
        std::vector<long> relevance;
        for (const auto& [score, document] : order) {
            const auto found = judged.find(document);
            relevance.push_back(found == judged.end() ? 0 : found->second);
        }
        return relevance;
    }
    double precision_at(std::size_t k) const {
        const auto ranking = ranked();
        double found = 0;
        for (std::size_t i = 0; i < k && i < ranking.size(); ++i) found += ranking[i] > 0;
        return found / static_cast<double>(k);
    }
    double relevant() const {
        double count = 0;
        for (const auto& [document, relevance] : judged) count += relevance > 0;
        return count;
    }
    double average_precision() const {
        const auto ranking = ranked();
        double sum = 0;
        for (std::size_t i = 0; i < ranking.size(); ++i) {
            if (ranking[i] > 0) sum += precision_at(i + 1);
        }
        return relevant() > 0 ? sum / relevant() : 0;
    }
    static double gain(const std::vector<long>& ranking, std::size_t k) {
        double sum = 0;
        for (std::size_t i = 0; i < k && i < ranking.size(); ++i) {
            sum += static_cast<double>(ranking[i]) / std::log2(static_cast<double>(i) + 2);
        }
        return sum;
    }
    double normalised_gain(std::size_t k) const {
        std::vector<long> best;
        for (const auto& [document, relevance] : judged) best.push_back(relevance);
        std::sort(best.rbegin(), best.rend());
        return gain(best, k) > 0 ? gain(ranked(), k) / gain(best, k) : 0;
    }
};

Naive random_topic(std::mt19937& random) {
    const auto below = [&random](int limit) {
        return std::uniform_int_distribution<int>(0, limit - 1)(random);
    };
    Naive topic;
    for (int i = 0; i < 30; ++i) {
        const std::string document = "d" + std::to_string(below(60));
        if (below(2) == 0) topic.judged[document] = below(4);
        // Few scores, so that many tie.
        const bool twice = std::any_of(topic.run.begin(), topic.run.end(),
                                       [&](const auto& other) { return other.second == document; });
        if (!twice) topic.run.emplace_back(static_cast<float>(below(8)) / 4, document);
    }
    topic.judged["judged"] = 1;
    return topic;
}

}  // namespace

TEST_CASE("measures: equal to naive formulas on random runs", "[measures]") {
    const unsigned seed = 20261129;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::vector<Measure> measures;
    for (const char* name : {"AP", "P@5", "nDCG@10", "nDCG"}) {
        measures.push_back(parse_measure(name).value());
    }
    for (int round = 0; round < 300; ++round) {
        const auto topic = random_topic(random);
        std::string qrels, run;
        for (const auto& [document, relevance] : topic.judged) {
            qrels += "1 0 " + document + " " + std::to_string(relevance) + "\n";
        }
        for (const auto& [score, document] : topic.run) {
            run += "1 Q0 " + document + " 0 " + std::to_string(score) + " t\n";
        }
        const auto judged = parse_qrels(qrels, "qrels");
        const auto retrieved = parse_run(run, "run");
        const auto evaluation = evaluate(judged.value(), retrieved.value(), measures);
        REQUIRE(evaluation.has_value());
        CAPTURE(round, qrels, run);
        CHECK(evaluation->means[0] == Approx(topic.average_precision()).margin(1e-12));
        CHECK(evaluation->means[1] == Approx(topic.precision_at(5)).margin(1e-12));
        CHECK(evaluation->means[2] == Approx(topic.normalised_gain(10)).margin(1e-12));
        CHECK(evaluation->means[3] == Approx(topic.normalised_gain(100)).margin(1e-12));
    }
}

TEST_CASE("judging: a document that stands twice is an error, unless it is cut off", "[measures]") {
    const auto qrels = parse_qrels("1 0 a 1\n1 0 b 0\n", "qrels");
    const auto run = parse_run("1 Q0 a 1 3 t\n1 Q0 b 2 2 t\n1 Q0 a 3 1 t\n", "run");
    const auto& topic = qrels->topics[0];
    CHECK_FALSE(judge(topic, run->rankings[0]).has_value());
    const auto cut = judge(topic, run->rankings[0], {2, false});
    REQUIRE(cut.has_value());
    CHECK(cut->relevance == std::vector<long>{1, 0});
}
