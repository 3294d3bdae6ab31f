// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/formats/run.hpp"

#include <algorithm>
#include <cmath>

#include "bench/quality/formats/c_numbers.hpp"
#include "bench/quality/formats/fields.hpp"
#include "bench/quality/formats/topic_groups.hpp"

namespace chancery::quality {
namespace {

/// Best first; NaN, which is neither above nor below anything, stands last, so that there is an
/// order at all.
bool is_before(const Retrieved& left, const Retrieved& right) {
    const bool left_is_number = !std::isnan(left.score);
    const bool right_is_number = !std::isnan(right.score);
    if (left_is_number != right_is_number) return left_is_number;
    if (left_is_number && left.score != right.score) return left.score > right.score;
    return left.document > right.document;
}

}  // namespace

const Ranking* Run::find(std::string_view topic) const {
    const auto found = std::ranges::lower_bound(rankings, topic, {}, &Ranking::topic);
    return found != rankings.end() && found->topic == topic ? &*found : nullptr;
}

Result<Run> parse_run(std::string bytes, const std::string& name) {
    Run run;
    run.bytes = std::make_unique<const std::string>(std::move(bytes));
    TopicGroups<Retrieved> groups;
    groups.reserve_lines(*run.bytes);
    Lines lines(*run.bytes);
    for (std::string_view line; lines.next(line);) {
        const auto topic = take_field(line);
        if (topic.empty()) continue;
        take_field(line);
        const auto document = take_field(line);
        take_field(line);
        const auto score = take_field(line);
        run.tag = take_field(line);
        if (run.tag.empty()) {
            return fail(line_error(name, lines.number(), "has fewer than six fields",
                                   "a line of a run is TOPIC Q0 DOCUMENT RANK SCORE TAG"));
        }
        groups.add(topic, {document, static_cast<float>(c_double(score))});
    }
    if (groups.empty()) {
        return fail(Kind::input, name, "holds no retrieved document", "name a run");
    }
    for (const TopicGroup& group : groups.group(run.retrieved)) {
        const auto part = std::span(run.retrieved).subspan(group.begin, group.end - group.begin);
        if (!std::ranges::is_sorted(part, is_before)) std::ranges::sort(part, is_before);
        run.rankings.push_back({group.topic, part});
    }
    return run;
}

Result<Run> read_run(const std::string& name) {
    auto bytes = read_text(name);
    if (!bytes) return pass_on(std::move(bytes));
    return parse_run(std::move(*bytes), name == "-" ? "standard input" : name);
}

}  // namespace chancery::quality
