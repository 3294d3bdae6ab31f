// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/formats/qrels.hpp"

#include <algorithm>

#include "bench/quality/formats/c_numbers.hpp"
#include "bench/quality/formats/fields.hpp"
#include "bench/quality/formats/topic_groups.hpp"

namespace chancery::quality {

const JudgedTopic* Qrels::find(std::string_view topic) const {
    const auto found = std::ranges::lower_bound(topics, topic, {}, &JudgedTopic::topic);
    return found != topics.end() && found->topic == topic ? &*found : nullptr;
}

Result<Qrels> parse_qrels(std::string bytes, const std::string& name) {
    Qrels qrels;
    qrels.bytes = std::make_unique<const std::string>(std::move(bytes));
    TopicGroups<Judgement> groups;
    groups.reserve_lines(*qrels.bytes);
    Lines lines(*qrels.bytes);
    for (std::string_view line; lines.next(line);) {
        const auto topic = take_field(line);
        take_field(line);
        const auto document = take_field(line);
        const auto relevance = take_field(line);
        if (relevance.empty() || !take_field(line).empty()) {
            return fail(line_error(
                name, lines.number(),
                relevance.empty() ? "has fewer than four fields" : "has more than four fields",
                "a judgement is TOPIC 0 DOCUMENT RELEVANCE"));
        }
        groups.add(topic, {document, c_long(relevance)});
    }
    if (groups.empty()) {
        return fail(Kind::input, name, "holds no judgement", "name a file of judgements (qrels)");
    }
    for (const TopicGroup& group : groups.group(qrels.judgements)) {
        const auto part = std::span(qrels.judgements).subspan(group.begin, group.end - group.begin);
        if (!std::ranges::is_sorted(part, {}, &Judgement::document)) {
            std::ranges::stable_sort(part, {}, &Judgement::document);
        }
        qrels.topics.push_back({group.topic, part});
    }
    return qrels;
}

Result<Qrels> read_qrels(const std::string& name) {
    auto bytes = read_text(name);
    if (!bytes) return pass_on(std::move(bytes));
    return parse_qrels(std::move(*bytes), name == "-" ? "standard input" : name);
}

}  // namespace chancery::quality
