// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/numbering.hpp"

#include <algorithm>

#include "indexer/readers/docx/labels.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers {
namespace {

constexpr std::size_t max_pattern_bytes = 64;  // of w:lvlText

bool is_level(std::optional<int> level) {
    return level && *level >= 0 && *level < max_list_levels;
}

void read_indents(XmlReader& xml, ListLevel& level) {
    for_each_child(xml, [&] {
        if (xml.name() == "ind") {
            level.left = number_in(xml, "left");
            if (!level.left) level.left = number_in(xml, "start");
            const auto hanging = number_in(xml, "hanging");
            level.first_line =
                hanging && *hanging >= 0 ? std::optional(-*hanging) : number_in(xml, "firstLine");
        }
        skip_element(xml);
    });
}

ListLevel read_level(XmlReader& xml) {
    ListLevel level;
    for_each_child(xml, [&] {
        if (xml.name() == "pPr") return read_indents(xml, level);
        const std::string_view name = xml.name();
        if (name == "start") level.start = number_in(xml, "val").value_or(1);
        if (name == "numFmt") level.format = own(xml, "val");
        if (name == "lvlText") level.text = text::cut(own(xml, "val"), max_pattern_bytes);
        if (name == "lvlRestart") level.restart = number_in(xml, "val");
        if (name == "isLgl") level.arabic = is_on(xml);
        if (name == "pStyle") level.style = own(xml, "val");
        skip_element(xml);
    });
    return level;
}

/// A bullet as a character: symbol fonts hold theirs in the private area.
std::string bullet_of(const std::string& text) {
    std::size_t place = 0;
    if (text.empty()) return {};
    const char32_t first = text::next_code_point(text, place);
    if (first < 0xE000 || first > 0xF8FF) return text;
    const std::string_view known = symbol_character({}, static_cast<unsigned>(first));
    return known.empty() ? "•" : std::string(known);
}

}  // namespace

std::string DocxNumbering::read(std::string_view bytes) {
    XmlReader xml(bytes, XmlReader::Doctype::refused);
    if (xml.next() == XmlReader::Event::start) {
        for_each_child(xml, [&] {
            if (xml.name() == "abstractNum") {
                read_pattern(xml);
            } else if (xml.name() == "num") {
                read_list(xml);
            } else {
                skip_element(xml);
            }
        });
    }
    return xml.error();
}

void DocxNumbering::read_pattern(XmlReader& xml) {
    const int id = number_in(xml, "abstractNumId").value_or(-1);
    Pattern pattern;
    for_each_child(xml, [&] {
        if (xml.name() == "lvl") {
            const auto level = number_in(xml, "ilvl");
            const ListLevel read = read_level(xml);
            if (is_level(level)) pattern.levels[static_cast<std::size_t>(*level)] = read;
            return;
        }
        if (xml.name() == "numStyleLink") pattern.style_link = own(xml, "val");
        if (xml.name() == "styleLink") pattern.named_style = own(xml, "val");
        skip_element(xml);
    });
    patterns_.emplace(id, std::move(pattern));
}

void DocxNumbering::read_list(XmlReader& xml) {
    const int id = number_in(xml, "numId").value_or(0);
    List list;
    for_each_child(xml, [&] {
        if (xml.name() == "abstractNumId") list.pattern = number_in(xml, "val").value_or(-1);
        if (xml.name() != "lvlOverride") return skip_element(xml);
        const auto level = number_in(xml, "ilvl");
        Override change;
        for_each_child(xml, [&] {
            if (xml.name() == "lvl") {
                change.level = read_level(xml);
                return;
            }
            if (xml.name() == "startOverride") change.start = number_in(xml, "val");
            skip_element(xml);
        });
        if (is_level(level)) list.overrides[*level] = change;
    });
    lists_.emplace(id, std::move(list));
}

/// The pattern of a list; one that only links to a numbering style stands for that style's own.
const DocxNumbering::Pattern* DocxNumbering::pattern_of(const List& list, int& id) const {
    id = list.pattern;
    const auto found = patterns_.find(id);
    if (found == patterns_.end()) return nullptr;
    if (found->second.style_link.empty()) return &found->second;
    const auto linked = std::ranges::find_if(patterns_, [&](const auto& row) {
        return row.second.named_style == found->second.style_link;
    });
    if (linked == patterns_.end()) return &found->second;
    id = linked->first;
    return &linked->second;
}

const ListLevel& DocxNumbering::level_of(const List& list, const Pattern& pattern,
                                         int level) const {
    const auto change = list.overrides.find(level);
    if (change != list.overrides.end() && change->second.level) return *change->second.level;
    return pattern.levels[static_cast<std::size_t>(level)];
}

void DocxNumbering::count(const List& list, const Pattern& pattern, Counters& counters,
                          int level) const {
    const auto at = static_cast<std::size_t>(level);
    if (counters.begun[at]) {
        ++counters.numbers[at];
    } else {
        counters.numbers[at] = level_of(list, pattern, level).start;
        counters.begun[at] = true;
    }
    for (int below = level + 1; below < max_list_levels; ++below) {
        const auto restart = level_of(list, pattern, below).restart;
        if (restart && (*restart == 0 || level >= *restart)) continue;
        counters.begun[static_cast<std::size_t>(below)] = false;
    }
}

std::string DocxNumbering::print(const List& list, const Pattern& pattern, const Counters& counters,
                                 int level) const {
    const ListLevel& own_level = level_of(list, pattern, level);
    if (own_level.format == "bullet") return bullet_of(own_level.text);
    std::string label;
    for (std::size_t i = 0; i < own_level.text.size(); ++i) {
        const char next = i + 1 < own_level.text.size() ? own_level.text[i + 1] : '\0';
        if (own_level.text[i] != '%' || next < '1' || next > '9') {
            label += own_level.text[i];
            continue;
        }
        ++i;
        const int shown = next - '1';
        const ListLevel& other = level_of(list, pattern, shown);
        const auto at = static_cast<std::size_t>(shown);
        const long long number = counters.begun[at] ? counters.numbers[at] : other.start;
        const bool arabic = own_level.arabic && other.format != "none";
        label += print_number(number, arabic ? "decimal" : std::string_view(other.format));
    }
    return label;
}

std::optional<ListLabel> DocxNumbering::next(int list_id, std::optional<int> level,
                                             const std::string& style) {
    const auto found = lists_.find(list_id);
    if (found == lists_.end()) return std::nullopt;
    const List& list = found->second;
    int pattern_id = 0;
    const Pattern* pattern = pattern_of(list, pattern_id);
    if (pattern == nullptr || (level && !is_level(level))) return std::nullopt;
    if (!level) {
        const auto own_level = std::ranges::find_if(pattern->levels, [&](const ListLevel& row) {
            return !style.empty() && row.style == style;
        });
        level = own_level == pattern->levels.end()
                    ? 0
                    : static_cast<int>(own_level - pattern->levels.begin());
    }
    Counters& counters = counters_[pattern_id];
    const auto change = list.overrides.find(*level);
    if (change != list.overrides.end() && change->second.start &&
        overridden_.insert({list_id, *level}).second) {
        counters.begun[static_cast<std::size_t>(*level)] = true;
        counters.numbers[static_cast<std::size_t>(*level)] = *change->second.start - 1LL;
    }
    count(list, *pattern, counters, *level);
    const ListLevel& shown = level_of(list, *pattern, *level);
    return ListLabel{print(list, *pattern, counters, *level), *level, shown.format == "bullet",
                     shown.left, shown.first_line};
}

}  // namespace chancery::readers
