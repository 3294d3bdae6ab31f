// SPDX-License-Identifier: GPL-2.0-or-later
//
// Pass between items and regions: titles that the file has as plain paragraphs. Conversion lost
// their style, most often in Chinese. Three signs tell them:
//
//   * a short line without an ending that stands between a closed sentence (or a heading) and a
//   text;
//   * a Chinese section number with such a line ("二、行动领域"): it was read as the label of a
//   paragraph;
//   * lines that count 1, 2, 3 behind one word ("Action 1.", "行动2.", "Principle 3").
#include <algorithm>
#include <cctype>
#include <map>

#include "indexer/structure/headings.hpp"
#include "indexer/structure/item.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::BlockKind;
using document::Region;

constexpr std::size_t max_title_letters = 160;
constexpr std::size_t max_counted_letters = 400;  // "Action 1. We will ..." is a sentence
constexpr std::size_t max_lines = 3;              // lines of a title that follow each other
constexpr unsigned min_counted = 3;
constexpr std::size_t max_word_bytes = 40;

bool is_heading_kind(const Item& item) {
    return item.kind == BlockKind::heading || item.kind == BlockKind::section_number;
}

bool is_text(const Item& item) {
    return item.kind == BlockKind::paragraph && item.region != Region::preamble && item.depth == 0;
}

bool is_unlabelled(const Item& item) {
    return is_text(item) && item.label.empty() && item.label.printed.empty();
}

/// No title begins with a bullet, a dash or a small letter.
bool begins_like_title(std::string_view text) {
    for (const std::string_view mark : {"•", "–", "—", "-", "*", "·", "…", "(", "（", "▪", "○"}) {
        if (text.starts_with(mark)) return false;
    }
    return !text.empty() && std::islower(static_cast<unsigned char>(text.front())) == 0;
}

bool is_short_line(const Item& item) {
    return ending_of(item.text) == Ending::other && begins_like_title(item.text) &&
           text::count_code_points(item.text) <= max_title_letters;
}

bool is_numbered_heading(const Item& item) {
    return read_heading(item.text, {}).kind != HeadingKind::plain;
}

/// A text that a title can stand above: labelled, or a sentence with its ending.
bool can_be_titled(const Item& item) {
    if (is_heading_kind(item) || is_numbered_heading(item)) return true;
    if (item.kind == BlockKind::header_row || item.kind == BlockKind::row) return true;
    if (item.region == Region::preamble) return item.kind == BlockKind::paragraph;
    if (item.kind != BlockKind::paragraph) return false;
    if (!item.label.empty()) return true;
    return ending_of(item.text) != Ending::other;
}

/// Labelled by a letter or numeral.
bool begins_list(const Item& item) {
    return !item.label.empty() && item.label.readings[0].series != Series::digit;
}

/// True when nothing before an item runs on into it. What a colon opens may begin with a title only
/// above a list of letters.
bool is_closed_before(const Items& items, std::size_t index, bool above_list) {
    if (index == 0) return true;
    const Item& before = items[index - 1];
    if (before.attachment != items[index].attachment || is_heading_kind(before)) return true;
    if (before.kind != BlockKind::paragraph) return false;
    const Ending ending = ending_of(before.text);
    return ending == Ending::stop || ending == Ending::semicolon ||
           (above_list && ending == Ending::colon);
}

/// Lines that stand alone: each run of short lines between a closed text and a text to be titled. A
/// line with a number of its own ("第一条") begins a run anew.
void find_lines(Items& items) {
    for (std::size_t i = 0; i < items.size();) {
        std::size_t end = i;
        bool numbered = false;
        while (end < items.size() && is_unlabelled(items[end]) && is_short_line(items[end]) &&
               items[end].attachment == items[i].attachment) {
            if (is_numbered_heading(items[end])) {
                if (end > i) break;
                numbered = true;
            }
            ++end;
        }
        if (end == i) {
            ++i;
            continue;
        }
        const bool follows = end < items.size() && items[end].attachment == items[i].attachment;
        const bool titled = follows && end - i <= max_lines + (numbered ? 1 : 0) &&
                            can_be_titled(items[end]) &&
                            (numbered || is_closed_before(items, i, begins_list(items[end])));
        if (titled) {
            for (std::size_t line = i; line < end; ++line) items[line].kind = BlockKind::heading;
        }
        i = end;
    }
}

/// "二、" and "二." before a line without ending number a section, not a paragraph.
void find_chinese_sections(Items& items) {
    for (Item& item : items) {
        const std::string& printed = item.label.printed;
        if (!is_text(item) || printed.size() < 3 || chinese_value(printed.substr(0, 3)) == 0)
            continue;
        if (item.label.empty() || !is_short_line(item)) continue;
        const std::size_t shift = text::count_code_points(printed);
        for (auto& note : item.footnotes) note.offset += shift;
        for (auto& link : item.links) {
            if (link.footnote >= 0) continue;
            link.begin += shift;
            link.end += shift;
        }
        item.text = printed + item.text;
        item.label = {};
        item.kind = BlockKind::heading;
    }
}

/// Word and number that a line begins with: "Action 7.", "原则2"; 0 when there are none.
struct Counted {
    std::string word;
    unsigned value = 0;
};

Counted counted_start(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && end < max_word_bytes &&
           std::isdigit(static_cast<unsigned char>(text[end])) == 0 && text[end] != ' ' &&
           text[end] != '.' && text[end] != '(') {
        ++end;
    }
    Counted counted{std::string(text.substr(0, end)), 0};
    if (end == 0) return {};
    if (end < text.size() && text[end] == ' ') ++end;
    std::size_t digits = 0;
    while (end < text.size() && digits < 3 &&
           std::isdigit(static_cast<unsigned char>(text[end])) != 0) {
        counted.value = counted.value * 10 + static_cast<unsigned>(text[end++] - '0');
        ++digits;
    }
    const bool ends = end >= text.size() || text[end] == '.' || text[end] == ':' ||
                      text.substr(end).starts_with(" .") || text.substr(end).starts_with("：");
    return digits > 0 && ends ? counted : Counted{};
}

/// Lines that count behind one word; they must run 1, 2, 3 from the first on and have text between
/// them ("Item 1", "Item 2" right behind each other are a list).
void find_counted(Items& items) {
    std::map<std::string, std::vector<std::size_t>> lines;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool heading = is_heading_kind(items[i]) || items[i].bold;
        if (!heading && !is_unlabelled(items[i])) continue;
        if (text::count_code_points(items[i].text) > max_counted_letters) continue;
        const Counted counted = counted_start(items[i].text);
        if (counted.value == 0) continue;
        auto& found = lines[counted.word];
        if (counted.value == found.size() + 1) found.push_back(i);
    }
    for (const auto& [word, found] : lines) {
        const auto next_to = [](std::size_t line, std::size_t next) { return next == line + 1; };
        const bool is_list = std::ranges::adjacent_find(found, next_to) != found.end();
        if (found.size() < min_counted || is_list) continue;
        for (const std::size_t index : found) {
            if (is_unlabelled(items[index])) items[index].kind = BlockKind::heading;
        }
    }
}

}  // namespace

void find_titles(Items& items) {
    find_chinese_sections(items);
    find_counted(items);
    find_lines(items);
}

}  // namespace chancery::structure
