// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/formats/preferences.hpp"

#include "bench/quality/formats/c_numbers.hpp"
#include "bench/quality/formats/fields.hpp"
#include "bench/quality/formats/topic_groups.hpp"

namespace chancery::quality {

Result<Preferences> parse_preferences(std::string bytes, const std::string& name,
                                      PreferenceForm form) {
    Preferences all;
    all.bytes = std::make_unique<const std::string>(std::move(bytes));
    TopicGroups<Preference> groups;
    groups.reserve_lines(*all.bytes);
    Lines lines(*all.bytes);
    for (std::string_view line; lines.next(line);) {
        const auto topic = take_field(line);
        Preference preference;
        preference.group = take_field(line);
        preference.subgroup = form == PreferenceForm::qrels ? "0" : take_field(line);
        preference.document = take_field(line);
        const auto level = take_field(line);
        if (level.empty() || !take_field(line).empty()) {
            return fail(line_error(name, lines.number(), "has another number of fields",
                                   form == PreferenceForm::qrels
                                       ? "a line is TOPIC GROUP DOCUMENT LEVEL"
                                       : "a line is TOPIC GROUP SUBGROUP DOCUMENT LEVEL"));
        }
        preference.level = c_double(level);
        groups.add(topic, preference);
    }
    if (groups.empty()) {
        return fail(Kind::input, name, "holds no preference", "name a file of preferences");
    }
    for (const TopicGroup& group : groups.group(all.preferences)) {
        all.topics.push_back(
            {group.topic,
             std::span(all.preferences).subspan(group.begin, group.end - group.begin)});
    }
    return all;
}

}  // namespace chancery::quality
