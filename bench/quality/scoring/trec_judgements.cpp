// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/scoring/trec_judgements.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "bench/quality/formats/fields.hpp"

namespace chancery::quality {
namespace {

/// A reader's result as one of the forms.
template <class Form>
Result<TrecJudgements> as_judgements(Result<Form> read) {
    if (!read) return pass_on(std::move(read));
    return TrecJudgements(std::move(*read));
}

auto other_format(const std::string& format, std::string_view needed) {
    return fail(Kind::input, fmt::format("-R {}", format),
                "the measure cannot be taken of such judgements",
                fmt::format("give judgements of format {}", needed));
}

}  // namespace

Result<TrecJudgements> read_trec_judgements(const TrecArguments& arguments) {
    const std::string& format = arguments.judgements_format;
    const bool known =
        format == "qrels" || format == "qrels_jg" || format == "prefs" || format == "qrels_prefs";
    if (!known) {
        return fail(Kind::input, "-R " + format, "there is no such format",
                    "take qrels, qrels_jg, prefs or qrels_prefs");
    }
    const std::string& name = arguments.operands[0];
    auto bytes = read_text(name);
    if (!bytes) return pass_on(std::move(bytes));
    if (format == "qrels") return as_judgements(parse_qrels(std::move(*bytes), name));
    if (format == "qrels_jg") return as_judgements(parse_grouped_qrels(std::move(*bytes), name));
    const auto form = format == "prefs" ? PreferenceForm::preferences : PreferenceForm::qrels;
    return as_judgements(parse_preferences(std::move(*bytes), name, form));
}

std::size_t topic_count(const TrecJudgements& judgements) {
    return std::visit([](const auto& form) { return form.topics.size(); }, judgements);
}

std::size_t topic_number(const TrecJudgements& judgements, std::string_view topic) {
    return std::visit(
        [topic](const auto& form) {
            const auto found = std::ranges::lower_bound(
                form.topics, topic, {}, [](const auto& judged) { return judged.topic; });
            const bool held = found != form.topics.end() && found->topic == topic;
            return held ? static_cast<std::size_t>(found - form.topics.begin())
                        : form.topics.size();
        },
        judgements);
}

long positive_judgements(const TrecJudgements& judgements) {
    const auto* qrels = std::get_if<Qrels>(&judgements);
    if (qrels == nullptr) return 0;
    return static_cast<long>(std::ranges::count_if(
        qrels->judgements, [](long relevance) { return relevance > 0; }, &Judgement::relevance));
}

Result<void> TrecPrepared::prepare(TrecSource source) {
    switch (source) {
        case TrecSource::judgements:
            return prepare_judged();
        case TrecSource::groups:
            return prepare_groups();
        case TrecSource::preferences:
            return prepare_preferences();
        case TrecSource::nothing:
            break;
    }
    return {};
}

Result<void> TrecPrepared::prepare_judged() {
    if (!judged_.empty()) return {};
    const auto* qrels = std::get_if<Qrels>(&judgements_);
    if (qrels == nullptr) return other_format(arguments_.judgements_format, "qrels");
    auto judged =
        judge(qrels->topics[number_], ranking_, {arguments_.most, arguments_.judged_only});
    if (!judged) return pass_on(std::move(judged));
    judged_.push_back(std::move(*judged));
    return {};
}

Result<void> TrecPrepared::prepare_groups() {
    if (!groups_.empty()) return {};
    const auto* qrels = std::get_if<GroupedQrels>(&judgements_);
    if (qrels == nullptr) return other_format(arguments_.judgements_format, "qrels_jg");
    for (const JudgedTopic& group : qrels->topics[number_].groups) {
        auto judged = judge(group, ranking_, {arguments_.most, arguments_.judged_only});
        if (!judged) return pass_on(std::move(judged));
        groups_.push_back(std::move(*judged));
    }
    return {};
}

Result<void> TrecPrepared::prepare_preferences() {
    if (!preferences_.empty()) return {};
    const auto* all = std::get_if<Preferences>(&judgements_);
    if (all == nullptr) return other_format(arguments_.judgements_format, "prefs or qrels_prefs");
    auto counts = count_preferences(all->topics[number_], ranking_, arguments_.most);
    if (!counts) return pass_on(std::move(counts));
    preferences_.push_back(std::move(*counts));
    return {};
}

TrecTopic TrecPrepared::topic() const {
    TrecTopic topic;
    topic.judged = judged_.empty() ? nullptr : &judged_[0];
    topic.groups = groups_;
    topic.preferences = preferences_.empty() ? nullptr : &preferences_[0];
    topic.relevant = arguments_.relevant;
    topic.documents_in_collection = arguments_.documents_in_collection;
    return topic;
}

}  // namespace chancery::quality
