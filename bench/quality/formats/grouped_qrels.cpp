// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/formats/grouped_qrels.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "bench/quality/formats/c_numbers.hpp"
#include "bench/quality/formats/fields.hpp"
#include "bench/quality/formats/topic_groups.hpp"

namespace chancery::quality {
namespace {

struct Line {
    std::string_view group;
    Judgement judgement;
};

bool has_smaller_name(const Line& left, const Line& right) {
    if (left.group != right.group) return left.group < right.group;
    return left.judgement.document < right.judgement.document;
}

/// Moves one topic's sorted lines behind `judgements`, whose place does not change, as one list a
/// group.
void add_groups(std::span<const Line> lines, std::string_view topic, GroupedQrels& qrels) {
    GroupedTopic grouped{topic, {}};
    auto start = qrels.judgements.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        qrels.judgements.push_back(lines[i].judgement);
        if (i + 1 < lines.size() && lines[i + 1].group == lines[i].group) continue;
        grouped.groups.push_back({topic, std::span(qrels.judgements).subspan(start)});
        start = qrels.judgements.size();
    }
    qrels.topics.push_back(std::move(grouped));
}

}  // namespace

Result<GroupedQrels> parse_grouped_qrels(std::string bytes, const std::string& name) {
    GroupedQrels qrels;
    qrels.bytes = std::make_unique<const std::string>(std::move(bytes));
    TopicGroups<Line> groups;
    groups.reserve_lines(*qrels.bytes);
    Lines lines(*qrels.bytes);
    for (std::string_view line; lines.next(line);) {
        const auto topic = take_field(line);
        const auto group = take_field(line);
        const auto document = take_field(line);
        const auto relevance = take_field(line);
        if (relevance.empty() || !take_field(line).empty()) {
            return fail(line_error(name, lines.number(), "has another number of fields",
                                   "a line is TOPIC GROUP DOCUMENT RELEVANCE"));
        }
        groups.add(topic, {group, {document, c_long(relevance)}});
    }
    if (groups.empty())
        return fail(Kind::input, name, "holds no judgement", "name a file of qrels");
    std::vector<Line> grouped;
    const auto topics = groups.group(grouped);
    qrels.judgements.reserve(grouped.size());
    for (const TopicGroup& topic : topics) {
        const auto part = std::span(grouped).subspan(topic.begin, topic.end - topic.begin);
        std::ranges::stable_sort(part, has_smaller_name);
        const auto twice = std::ranges::adjacent_find(part, [](const Line& left,
                                                               const Line& right) {
            return left.group == right.group && left.judgement.document == right.judgement.document;
        });
        if (twice != part.end()) {
            return fail(
                Kind::input, name,
                fmt::format("topic {} judges {} twice", topic.topic, twice->judgement.document),
                "keep one of the lines");
        }
        add_groups(part, topic.topic, qrels);
    }
    return qrels;
}

}  // namespace chancery::quality
