// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/headings.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "data/vocabulary/ordinal_words.hpp"
#include "data/vocabulary/section_words.hpp"
#include "indexer/reference/pinpoint.hpp"
#include "indexer/structure/labels.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

constexpr std::size_t max_looked_at = 160;  // bytes

constexpr auto kinds = std::to_array<std::pair<std::string_view, HeadingKind>>({
    {"annex", HeadingKind::annex},
    {"app", HeadingKind::appendix},
    {"encl", HeadingKind::enclosure},
    {"part", HeadingKind::part},
    {"ch", HeadingKind::chapter},
    {"s", HeadingKind::section},
    {"art", HeadingKind::article},
    {"rule", HeadingKind::rule},
});

struct Word {
    std::string spelling;
    HeadingKind kind;
};

const std::vector<Word>& section_words() {
    static const std::vector<Word> table = [] {
        std::vector<Word> rows;
        for (const text::Row& row : text::table_rows(data::section_words)) {
            const auto kind = std::ranges::find(kinds, row[1], &decltype(kinds)::value_type::first);
            if (kind != kinds.end()) rows.push_back({text::without_marks(row[0]), kind->second});
        }
        std::ranges::stable_sort(rows, std::ranges::greater{},
                                 [](const Word& word) { return word.spelling.size(); });
        return rows;
    }();
    return table;
}

struct Ordinal {
    std::string spelling;
    unsigned value;
    bool letter;
};

const std::vector<Ordinal>& ordinals() {
    static const std::vector<Ordinal> table = [] {
        std::vector<Ordinal> rows;
        for (const text::Row& row : text::table_rows(data::ordinal_words)) {
            for (const auto spelling : text::split(row[2], '|')) {
                rows.push_back({text::without_marks(spelling),
                                static_cast<unsigned>(std::stoul(std::string(row[0]))),
                                row[1] == "letter"});
            }
        }
        std::ranges::stable_sort(rows, std::ranges::greater{},
                                 [](const Ordinal& row) { return row.spelling.size(); });
        return rows;
    }();
    return table;
}

bool is_arabic(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.empty() ? 0 : text.front());
    return byte >= 0xD8 && byte <= 0xDB;
}

/// True when a word ends at the start of `rest`.
bool word_ends(std::string_view rest) {
    if (rest.empty()) return true;
    const auto byte = static_cast<unsigned char>(rest.front());
    return byte < 0x80 && std::isalnum(byte) == 0;
}

std::string_view without_separators(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark :
             {" ", ".", ":", "-", "–", "—", "、", "．", "：", "‑", "\u200f", "\u200e"}) {
            if (!text.starts_with(mark)) continue;
            text.remove_prefix(mark.size());
            again = true;
        }
    }
    return text;
}

/// True for ": Title" and " - Title" behind a section's word.
bool begins_title(std::string_view rest) {
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.starts_with(':')) return true;
    constexpr auto dashes = std::to_array<std::string_view>({"- ", "– ", "— "});
    return std::ranges::any_of(dashes, [&](auto dash) { return rest.starts_with(dash); });
}

struct Number {
    unsigned value = 0;
    bool letter = false, roman = false;
    std::size_t bytes = 0;
    bool folded = false;  // bytes count the folded text, which may have lost marks
};

/// The part of `text` behind as many letters as `folded_prefix` has: folding drops marks, not
/// letters.
std::string_view behind_prefix(std::string_view text, std::string_view folded_prefix) {
    std::size_t position = text::byte_offset(text, text::count_code_points(folded_prefix));
    return text.substr(position);
}

/// The Latin token at the start: "II", "B", "12"; zero bytes when it is no number.
Number latin_number(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end == 0 ||
        (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80 &&
         !text.substr(end).starts_with("\u2019") && !text.substr(end).starts_with("、"))) {
        return {};
    }
    const std::string_view token = text.substr(0, end);
    if (std::ranges::all_of(token, [](char byte) { return byte >= '0' && byte <= '9'; })) {
        if (token.size() > 3) return {};
        return {static_cast<unsigned>(std::stoul(std::string(token))), false, false, end};
    }
    const bool capitals =
        std::ranges::all_of(token, [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (!capitals) return {};
    if (const unsigned roman = reference::roman_value(token); roman > 0 && roman < 100) {
        return {roman, false, true, end};
    }
    if (token.size() == 1) return {static_cast<unsigned>(token[0] - 'A' + 1), true, false, end};
    return {};
}

Number chinese_number(std::string_view text) {
    std::size_t end = 0;
    while (end + 3 <= text.size() && chinese_value(text.substr(end, 3)) > 0) end += 3;
    return {chinese_value(text.substr(0, end)), false, false, end};
}

Number ordinal_number(std::string_view text) {
    for (const Ordinal& row : ordinals()) {
        if (text.starts_with(row.spelling) && word_ends(text.substr(row.spelling.size()))) {
            return {row.value, row.letter, false, row.spelling.size(), true};
        }
    }
    return {};
}

Number any_number(std::string_view original, std::string_view folded) {
    if (const Number number = latin_number(original); number.bytes > 0) return number;
    if (const Number number = chinese_number(original); number.bytes > 0) return number;
    return ordinal_number(folded);
}

/// "第三章", "第5条", "第一部分".
HeadingNumber read_chinese(std::string_view text) {
    if (!text.starts_with("第")) return {};
    text.remove_prefix(3);
    Number number = latin_number(text);
    if (number.bytes == 0) number = chinese_number(text);
    if (number.bytes == 0) {
        std::size_t digits = 0;
        while (digits < text.size() && std::isdigit(static_cast<unsigned char>(text[digits])) != 0)
            ++digits;
        if (digits == 0 || digits > 3) return {};
        number = {static_cast<unsigned>(std::stoul(std::string(text.substr(0, digits)))), false,
                  false, digits};
    }
    std::string_view rest = text.substr(number.bytes);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    constexpr auto measures =
        std::to_array<std::pair<std::string_view, HeadingKind>>({{"章", HeadingKind::chapter},
                                                                 {"节", HeadingKind::section},
                                                                 {"条", HeadingKind::article},
                                                                 {"部分", HeadingKind::part},
                                                                 {"编", HeadingKind::part},
                                                                 {"款", HeadingKind::section}});
    for (const auto& [measure, kind] : measures) {
        if (!rest.starts_with(measure)) continue;
        rest = without_separators(rest.substr(measure.size()));
        return {kind, number.value, !rest.empty()};
    }
    return {};
}

std::vector<std::string> words_of(std::string_view unit) {
    std::vector<std::string> rows;
    for (const text::Row& row : text::table_rows(data::section_words)) {
        if (row[1] == unit) rows.push_back(text::without_marks(row[0]));
    }
    return rows;
}

/// The section word at the start of a folded text; nullptr when there is none.
const Word* word_at(std::string_view folded) {
    for (const Word& word : section_words()) {
        if (!folded.starts_with(word.spelling)) continue;
        if (text::begins_with_han(word.spelling) || word_ends(folded.substr(word.spelling.size())))
            return &word;
    }
    return nullptr;
}

/// "Première partie", "Primera parte": the number before the word.
HeadingNumber read_ordinal_word(std::string_view folded) {
    const Number number = ordinal_number(folded);
    if (number.bytes == 0 || number.letter) return {};
    const std::string_view behind = folded.substr(number.bytes);
    if (!behind.starts_with(' ')) return {};
    const Word* word = word_at(behind.substr(1));
    if (word == nullptr) return {};
    const std::string_view rest = without_separators(behind.substr(1 + word->spelling.size()));
    return {word->kind, number.value, !rest.empty()};
}

/// A word such as "Annex", then its number.
HeadingNumber read_word(std::string_view text, std::string_view folded) {
    if (const Word* found = word_at(folded)) {
        const Word& word = *found;
        std::string_view rest = folded.substr(word.spelling.size());
        const bool has_separator = begins_title(rest);
        rest = without_separators(rest);
        // The original has the capitals by which a Roman numeral is known.
        const std::string_view tail =
            behind_prefix(text, folded.substr(0, folded.size() - rest.size()));
        const Number number = any_number(tail, rest);
        const bool optional = word.kind == HeadingKind::annex ||
                              word.kind == HeadingKind::appendix ||
                              word.kind == HeadingKind::enclosure;
        if (number.bytes == 0 && !(optional && (rest.empty() || has_separator))) return {};
        rest = without_separators(rest.substr(std::min(number.bytes, rest.size())));
        return {word.kind, number.value, !rest.empty()};
    }
    return {};
}

/// "I", "I. Introduction", "B. Privacy", "أولا - مقدمة", "一、导言", "二".
HeadingNumber read_bare(std::string_view text, std::string_view folded, const HeadingState& state) {
    const Number number = any_number(text, folded);
    if (number.bytes == 0 || number.value == 0) return {};
    const std::string_view behind = (number.folded ? folded : text).substr(number.bytes);
    const bool alone = without_separators(behind).empty();
    const bool ended = behind.starts_with('.') || behind.starts_with("、") ||
                       behind.starts_with(" -") || behind.starts_with(" –") ||
                       behind.starts_with("．") || behind.starts_with('-') ||
                       behind.starts_with(':');
    // "II Construction": a blank ends the number only where it is the one expected next; "Second
    // Committee" is no number, while Arabic numbers its sections in words.
    const bool in_latin_words = number.folded && !is_arabic(text);
    const bool expected = behind.starts_with(' ') && !in_latin_words &&
                          (number.letter ? state.bare_letters && number.value == state.letter + 1
                                         : number.value == state.section + 1);
    if (!alone && !ended && !expected) return {};
    const bool digits = std::isdigit(static_cast<unsigned char>(text.front())) != 0;
    if (digits) return {};
    HeadingNumber heading{number.letter ? HeadingKind::letter : HeadingKind::section, number.value,
                          !alone};
    if (number.roman && number.bytes == 1) {
        const auto place = static_cast<unsigned>(text.front() - 'A' + 1);
        const bool next_letter = state.letter > 0 && place == state.letter + 1;
        const bool next_roman = number.value == state.section + 1 || number.value == 1;
        if (next_letter && !(next_roman && number.value == state.section + 1 && state.letter < 2)) {
            heading = {HeadingKind::letter, place, !alone};
        } else if (!next_roman && state.section == 0) {
            heading = {HeadingKind::letter, place, !alone};
        }
    }
    return heading;
}

}  // namespace

HeadingNumber read_heading(std::string_view text, const HeadingState& state) {
    while (text.starts_with("\u200f") || text.starts_with("\u200e")) text.remove_prefix(3);
    if (text.empty()) return {};
    if (const HeadingNumber heading = read_chinese(text); heading.kind != HeadingKind::plain)
        return heading;
    // The number stands at the start: the rest of a long paragraph need not be folded.
    text = text::cut(text, max_looked_at);
    const std::string folded = text::without_marks(text);
    if (const HeadingNumber heading = read_word(text, folded); heading.kind != HeadingKind::plain) {
        return heading;
    }
    if (const HeadingNumber heading = read_ordinal_word(folded);
        heading.kind != HeadingKind::plain) {
        return heading;
    }
    return read_bare(text, folded, state);
}

bool names_rules(std::string_view text) {
    static const std::vector<std::string> names = words_of("rules");
    const std::string folded = text::without_marks(text);
    return std::ranges::any_of(
        names, [&](const std::string& name) { return folded.find(name) != std::string::npos; });
}

bool is_caption(std::string_view text) {
    static const std::vector<std::string> names = words_of("caption");
    text = text::cut(text, max_looked_at);
    const std::string folded = text::without_marks(text);
    return std::ranges::any_of(names, [&](const std::string& name) {
        if (!folded.starts_with(name)) return false;
        const std::string_view behind = std::string_view(folded).substr(name.size());
        if (!text::begins_with_han(name) && !behind.starts_with(' ')) return false;
        const std::string_view number = without_separators(behind);
        return any_number(behind_prefix(text, folded.substr(0, folded.size() - number.size())),
                          number)
                   .bytes > 0;
    });
}

}  // namespace chancery::structure
