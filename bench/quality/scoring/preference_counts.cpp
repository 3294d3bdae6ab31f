// SPDX-License-Identifier: GPL-2.0-or-later
//
// Quadratic in the judged documents of a topic, as the question is; the closure of a relation is
// Warshall's, cubic, and runs only where a group has several subgroups.
#include "bench/quality/scoring/preference_counts.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace chancery::quality {
namespace {

constexpr std::size_t most_judged = 20'000;  // a table of 800 MB

/// A preference with the place of its document.
struct Placed {
    std::string_view group, subgroup;
    double level = 0;
    std::size_t place = 0;
};

auto refuse(std::string_view topic, std::string why, std::string remedy) {
    return fail(Kind::input, fmt::format("topic {}", topic), std::move(why), std::move(remedy));
}

/// The ranking with ties in ascending order of documents.
std::vector<Retrieved> with_ascending_ties(std::span<const Retrieved> documents) {
    std::vector<Retrieved> ranking(documents.begin(), documents.end());
    for (auto start = ranking.begin(); start != ranking.end();) {
        const auto end = std::find_if(start, ranking.end(), [&](const Retrieved& other) {
            return other.score != start->score;
        });
        const auto next = end == start ? start + 1 : end;  // a score that is no number
        std::reverse(start, next);
        start = next;
    }
    return ranking;
}

/// Places of all judged documents by name.
using Places = std::map<std::string_view, std::size_t>;

Result<void> assign_places(const PreferenceTopic& topic, std::span<const Retrieved> ranking,
                           Places& places, PreferenceCounts& counts) {
    constexpr auto open = static_cast<std::size_t>(-1);
    for (const Preference& preference : topic.preferences) {
        places.emplace(preference.document, open);
    }
    std::unordered_map<std::string_view, bool> seen;
    for (const Retrieved& document : ranking) {
        if (!seen.emplace(document.document, true).second) {
            return refuse(topic.topic,
                          fmt::format("document {} stands twice in the run", document.document),
                          "keep one of the lines");
        }
        const auto judged = places.find(document.document);
        if (judged != places.end()) judged->second = counts.retrieved++;
    }
    counts.judged = counts.retrieved;
    for (auto& [document, place] : places) {
        if (place == open) place = counts.judged++;
    }
    if (counts.judged <= most_judged) return {};
    return refuse(topic.topic,
                  fmt::format("{} documents are judged, more than {}", counts.judged, most_judged),
                  "measure preferences on fewer judgements");
}

/// Adds one preference of place `better` over place `worse`.
void add_preference(std::size_t better, std::size_t worse, PreferenceGroup& group,
                    PreferenceCounts& counts) {
    ++counts.counts.at(better, worse);
    auto& tally = group.tally;
    const bool better_found = better < counts.retrieved, worse_found = worse < counts.retrieved;
    if (better_found && worse_found) {
        ++tally.possible_both;
        if (better < worse) ++tally.fulfilled_both;
    } else if (better_found || worse_found) {
        ++tally.possible_one;
        if (better_found) ++tally.fulfilled_one;
    } else {
        ++tally.possible_none;
    }
}

void count_document(double level, bool retrieved, PreferenceGroup& group) {
    const bool relevant = level > 0;
    ++(relevant ? group.relevant : group.nonrelevant);
    if (retrieved) ++(relevant ? group.relevant_retrieved : group.nonrelevant_retrieved);
}

/// A group of one subgroup.
Result<PreferenceGroup> form_classes(std::string_view topic, std::span<const Placed> lines,
                                     PreferenceCounts& counts) {
    PreferenceGroup group;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].level != lines[i - 1].level) group.classes.emplace_back();
        group.classes.back().push_back(lines[i].place);
        count_document(lines[i].level, lines[i].place < counts.retrieved, group);
    }
    for (std::size_t i = 0; i < group.classes.size(); ++i) {
        for (std::size_t j = i + 1; j < group.classes.size(); ++j) {
            for (const auto better : group.classes[i]) {
                for (const auto worse : group.classes[j]) {
                    if (better == worse) {
                        return refuse(topic, "a document has two levels in one subgroup",
                                      "keep one of the lines");
                    }
                    add_preference(better, worse, group, counts);
                }
            }
        }
    }
    return group;
}

/// Adds what follows from a relation.
void close(Square<std::uint8_t>& relation) {
    for (std::size_t middle = 0; middle < relation.size(); ++middle) {
        for (std::size_t row = 0; row < relation.size(); ++row) {
            if (relation.at(row, middle) == 0) continue;
            for (std::size_t column = 0; column < relation.size(); ++column) {
                relation.at(row, column) |= relation.at(middle, column);
            }
        }
    }
}

/// Notes levels and explicit preferences of a group of several subgroups.
Result<void> fill_relation(std::string_view topic, std::span<const Placed> lines,
                           PreferenceGroup& group) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& level = group.levels[lines[i].place];
        if ((level > 0 && lines[i].level == 0) || (level == 0 && lines[i].level > 0)) {
            return refuse(topic, "a document has level 0 and another in one group",
                          "keep one of the lines");
        }
        level = lines[i].level;
        for (std::size_t j = i + 1; j < lines.size() && lines[j].subgroup == lines[i].subgroup;
             ++j) {
            if (lines[j].level != lines[i].level) {
                group.preferred.at(lines[i].place, lines[j].place) = 1;
            }
        }
    }
    return {};
}

Result<PreferenceGroup> form_relation(std::string_view topic, std::span<const Placed> lines,
                                      PreferenceCounts& counts) {
    PreferenceGroup group;
    group.preferred = Square<std::uint8_t>(counts.judged);
    group.levels.assign(counts.judged, -1);
    auto filled = fill_relation(topic, lines, group);
    if (!filled) return pass_on(std::move(filled));
    close(group.preferred);
    for (std::size_t i = 0; i < counts.judged; ++i) {
        group.preferred.at(i, i) = 0;
        if (group.levels[i] >= 0) count_document(group.levels[i], i < counts.retrieved, group);
    }
    for (std::size_t i = 0; i < counts.judged; ++i) {
        for (std::size_t j = 0; j < counts.judged; ++j) {
            if (group.preferred.at(i, j) == 0) continue;
            if (group.preferred.at(j, i) != 0) {
                return refuse(topic, "preferences of one group contradict one another",
                              "put them into groups of their own");
            }
            add_preference(i, j, group, counts);
        }
    }
    return group;
}

/// Preferences by group, subgroup, descending level, place.
std::vector<Placed> placed(const PreferenceTopic& topic, const Places& places) {
    std::vector<Placed> lines;
    for (const Preference& preference : topic.preferences) {
        lines.push_back({preference.group, preference.subgroup, preference.level,
                         places.at(preference.document)});
    }
    std::ranges::stable_sort(lines, [](const Placed& left, const Placed& right) {
        if (left.group != right.group) return left.group < right.group;
        if (left.subgroup != right.subgroup) return left.subgroup < right.subgroup;
        if (left.level != right.level) return left.level > right.level;
        return left.place < right.place;
    });
    return lines;
}

/// Does a document of a nonrelevant place beyond `first_left_out` not count?
bool is_left_out(const PreferenceGroup& group, std::size_t place, std::size_t first_left_out) {
    return place >= first_left_out && group.levels[place] == 0;
}

PreferenceTally even_relation(const PreferenceGroup& group, std::size_t retrieved,
                              std::size_t places) {
    long nonrelevant = 0;
    std::size_t first_left_out = 0;
    for (; first_left_out < places; ++first_left_out) {
        if (group.levels[first_left_out] == 0 && ++nonrelevant == group.relevant + 1) break;
    }
    PreferenceTally tally;
    for (std::size_t i = 0; i < places; ++i) {
        if (is_left_out(group, i, first_left_out)) continue;
        for (std::size_t j = 0; j < places; ++j) {
            if (group.preferred.at(i, j) == 0 || is_left_out(group, j, first_left_out)) continue;
            ++tally.possible_both;
            if (i < retrieved && (i < j || j >= retrieved)) ++tally.fulfilled_both;
        }
    }
    return tally;
}

void compare(const std::vector<std::size_t>& better, std::span<const std::size_t> worse,
             std::size_t retrieved, std::size_t places, PreferenceTally& tally) {
    for (const auto i : better) {
        for (const auto j : worse) {
            if (i >= places || j >= places) continue;
            ++tally.possible_both;
            if (i < j && i < retrieved) ++tally.fulfilled_both;
        }
    }
}

PreferenceTally even_classes(const PreferenceGroup& group, std::size_t retrieved,
                             std::size_t places, long relevant) {
    PreferenceTally tally;
    const auto& last = group.classes.back();
    const auto first_ones =
        std::span(last).first(std::min(last.size(), static_cast<std::size_t>(relevant)));
    for (std::size_t i = 0; i < group.classes.size(); ++i) {
        for (std::size_t j = i + 1; j + 1 < group.classes.size(); ++j) {
            compare(group.classes[i], group.classes[j], retrieved, places, tally);
        }
    }
    for (const auto& documents : group.classes) {
        compare(documents, first_ones, retrieved, places, tally);
    }
    return tally;
}

}  // namespace

PreferenceTally with_even_nonrelevant(const PreferenceGroup& group, std::size_t retrieved,
                                      bool only_retrieved) {
    const long relevant = only_retrieved ? group.relevant_retrieved : group.relevant;
    const long nonrelevant = only_retrieved ? group.nonrelevant_retrieved : group.nonrelevant;
    if (relevant >= nonrelevant) {
        PreferenceTally tally;
        const long added = relevant - nonrelevant;
        tally.fulfilled_both =
            (only_retrieved ? group.tally.fulfilled_both : group.tally.fulfilled()) +
            group.relevant_retrieved * added;
        tally.possible_both =
            (only_retrieved ? group.tally.possible_both : group.tally.possible()) +
            group.relevant * added;
        return tally;
    }
    const bool is_relation = group.classes.empty();
    const auto all = is_relation ? group.levels.size() : static_cast<std::size_t>(-1);
    const auto places = only_retrieved ? retrieved : all;
    return is_relation ? even_relation(group, retrieved, places)
                       : even_classes(group, retrieved, places, relevant);
}

Result<PreferenceCounts> count_preferences(const PreferenceTopic& topic, const Ranking& ranking,
                                           long most_documents) {
    auto documents = with_ascending_ties(ranking.documents);
    const auto most = static_cast<std::size_t>(std::max(most_documents, 0L));
    if (documents.size() > most) documents.resize(most);
    PreferenceCounts counts;
    Places places;
    auto assigned = assign_places(topic, documents, places, counts);
    if (!assigned) return pass_on(std::move(assigned));
    counts.counts = Square<std::uint16_t>(counts.judged);
    const auto lines = placed(topic, places);
    for (std::size_t start = 0; start < lines.size();) {
        auto end = start;
        bool has_subgroups = false;
        for (; end < lines.size() && lines[end].group == lines[start].group; ++end) {
            has_subgroups = has_subgroups || lines[end].subgroup != lines[start].subgroup;
        }
        const auto part = std::span(lines).subspan(start, end - start);
        auto group = has_subgroups ? form_relation(topic.topic, part, counts)
                                   : form_classes(topic.topic, part, counts);
        if (!group) return pass_on(std::move(group));
        counts.groups.push_back(std::move(*group));
        start = end;
    }
    return counts;
}

}  // namespace chancery::quality
