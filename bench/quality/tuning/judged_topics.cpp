// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/tuning/judged_topics.hpp"

#include <utility>

#include "bench/quality/measures/judged_ranking.hpp"

namespace chancery::quality {

Result<double> value_of(const JudgedTopic& judged, const std::vector<Scored>& documents,
                        const Measure& measure) {
    std::vector<Retrieved> retrieved;
    retrieved.reserve(documents.size());
    for (const Scored& document : documents) {
        retrieved.push_back({document.document, static_cast<float>(document.score)});
    }
    auto ranking = judge(judged, {judged.topic, retrieved});
    if (!ranking) return pass_on(std::move(ranking));
    return measure.value(*ranking);
}

Result<JudgedTopics> JudgedTopics::join(std::vector<Topic> topics, Qrels qrels,
                                        const std::string& name) {
    JudgedTopics joined;
    joined.qrels_ = std::move(qrels);
    for (Topic& topic : topics) {
        if (joined.qrels_.find(topic.id) != nullptr) joined.topics_.push_back(std::move(topic));
    }
    if (joined.topics_.empty()) {
        return fail(Kind::input, name, "no topic has judgements",
                    "check that topics and judgements belong together");
    }
    return joined;
}

Result<std::vector<double>> JudgedTopics::values(Retriever& retriever,
                                                 const RetrievalSettings& settings,
                                                 const Measure& measure,
                                                 const std::function<void()>& done) const {
    std::vector<double> values;
    values.reserve(topics_.size());
    for (const Topic& topic : topics_) {
        auto answers = retriever.answer(topic, settings);
        if (!answers) {
            Error error = std::move(answers).error();
            error.what = "topic " + topic.id + ": " + error.what;
            return fail(std::move(error));
        }
        auto value = value_of(*qrels_.find(topic.id), answers->documents, measure);
        if (!value) return pass_on(std::move(value));
        values.push_back(*value);
        done();
    }
    return values;
}

}  // namespace chancery::quality
