// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/evaluate.hpp"

#include <algorithm>
#include <string>

#include "bench/quality/measures/rows.hpp"

namespace chancery::quality {
namespace {

std::vector<double> means_of(std::span<const TopicValues> topics,
                             std::span<const Measure> measures) {
    std::vector<double> means(measures.size());
    for (const TopicValues& topic : topics) {
        for (std::size_t i = 0; i < means.size(); ++i) means[i] += topic.values[i];
    }
    for (std::size_t i = 0; i < means.size(); ++i) {
        if (!measures[i].row->is_count) means[i] /= static_cast<double>(topics.size());
    }
    return means;
}

}  // namespace

Result<Evaluation> evaluate(const Qrels& qrels, const Run& run, std::span<const Measure> measures) {
    Evaluation evaluation;
    std::size_t judged_rankings = 0;
    for (const JudgedTopic& topic : qrels.topics) {
        const Ranking* ranking = run.find(topic.topic);
        ranking != nullptr ? ++judged_rankings : ++evaluation.missing;
        auto judged = judge(topic, ranking != nullptr ? *ranking : Ranking{topic.topic, {}});
        if (!judged) return pass_on(std::move(judged));
        TopicValues values{topic.topic, {}};
        for (const Measure& measure : measures) values.values.push_back(measure.value(*judged));
        evaluation.topics.push_back(std::move(values));
    }
    if (judged_rankings == 0) {
        return fail(Kind::input, std::string(run.tag), "none of the run's topics is judged",
                    "check that run and qrels name their topics alike");
    }
    evaluation.unjudged = run.rankings.size() - judged_rankings;
    evaluation.means = means_of(evaluation.topics, measures);
    return evaluation;
}

}  // namespace chancery::quality
