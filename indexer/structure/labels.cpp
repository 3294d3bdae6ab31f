// SPDX-License-Identifier: GPL-2.0-or-later
//
// A label is a core (digits, a letter, a numeral) in an ending or brackets: "6." "6 -" "6、" "a)"
// "(a)" "’1‘". The core decides the readings, the ending whether it is a label at all.
#include "indexer/structure/labels.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/reference/letters.hpp"
#include "indexer/reference/pinpoint.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using text::is_digit;

constexpr unsigned max_number = 2000;
constexpr std::size_t max_core_letters = 5;

bool is_blank(char32_t letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' ||
           letter == 0x00A0 || letter == 0x3000 || letter == 0x2003 || letter == 0x2002;
}
bool is_direction_mark(char32_t letter) {
    return (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x202A && letter <= 0x202E) ||
           letter == 0xFEFF || letter == 0x061C;
}
bool opens(char32_t letter) {
    return letter == '(' || letter == 0xFF08;
}
bool closes(char32_t letter) {
    return letter == ')' || letter == 0xFF09;
}

/// One code point and where it ends.
struct Cursor {
    std::string_view text;
    std::size_t at = 0;

    bool done() const { return at >= text.size(); }
    char32_t peek() const {
        if (done()) return 0;
        std::size_t place = at;
        return text::next_code_point(text, place);
    }
    char32_t take() { return done() ? 0 : text::next_code_point(text, at); }
    /// Skips blanks and direction marks; true when a tab or no-break blank was among them.
    bool skip_blanks() {
        bool tab = false;
        while (!done() && (is_blank(peek()) || is_direction_mark(peek()))) {
            const char32_t letter = take();
            tab = tab || letter == '\t' || letter == 0x00A0;
        }
        return tab;
    }
    void skip_marks() {
        while (!done() && is_direction_mark(peek())) take();
    }
};

char32_t ascii_digit(char32_t letter) {
    if (letter >= 0x0660 && letter <= 0x0669) return letter - 0x0660 + '0';
    if (letter >= 0xFF10 && letter <= 0xFF19) return letter - 0xFF10 + '0';
    return letter;
}

unsigned value_of(std::string_view digits) {
    unsigned value = 0;
    for (const char digit : digits.substr(0, 6))
        value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
}

/// Digits at the cursor, in ASCII.
std::string take_digits(Cursor& cursor) {
    std::string digits;
    while (!cursor.done() && is_digit(ascii_digit(cursor.peek()))) {
        digits += static_cast<char>(ascii_digit(cursor.take()));
    }
    return digits;
}

/// ㈠ to ㈩, ① to ⑳.
unsigned enclosed_value(char32_t letter) {
    if (letter >= 0x3220 && letter <= 0x3229) return letter - 0x3220 + 1;
    if (letter >= 0x2460 && letter <= 0x2473) return letter - 0x2460 + 1;
    return 0;
}

bool is_chinese_digit(char32_t letter) {
    constexpr std::u32string_view digits = U"一二三四五六七八九十百零〇";
    return digits.find(letter) != std::u32string_view::npos;
}

/// Readings of what stands between brackets or before ")".
std::vector<Reading> readings_of(std::string_view core) {
    std::vector<Reading> readings;
    const bool digits = !core.empty() && std::ranges::all_of(core, [](char byte) {
        return byte >= '0' && byte <= '9';
    });
    if (digits && (core.size() > 3 || value_of(core) == 0)) return {};
    if (digits) return {{Series::ordinal, value_of(core), {}}};
    if (const unsigned value = chinese_value(core); value > 0)
        return {{Series::ordinal, value, {}}};
    for (const unsigned place : reference::places_of(core)) {
        readings.push_back({Series::letter, place, {}});
    }
    const bool capitals = !core.empty() && core.front() >= 'A' && core.front() <= 'Z';
    const unsigned roman = capitals ? 0 : reference::roman_value(core);
    if (roman > 0 && roman <= 60) {
        const Reading reading{Series::roman, roman, {}};
        core.size() > 1 ? static_cast<void>(readings.insert(readings.begin(), reading))
                        : readings.push_back(reading);
    }
    return readings;
}

bool is_latin(std::string_view text) {
    return std::ranges::all_of(text,
                               [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// What a letter or numeral label may hold; stops at a bracket, blank or after a few letters.
std::string take_core(Cursor& cursor) {
    std::string core;
    std::size_t letters = 0;
    while (!cursor.done() && !closes(cursor.peek()) && !opens(cursor.peek()) &&
           cursor.peek() != '\t' && letters < max_core_letters) {
        const char32_t letter = cursor.take();
        if (is_direction_mark(letter) || letter == 0x0640) continue;
        text::append(core, ascii_digit(letter));
        ++letters;
    }
    while (core.ends_with(' ')) core.pop_back();
    return core;
}

Label make_label(std::vector<Reading> readings, const std::string& core) {
    Label label;
    label.readings = std::move(readings);
    if (!is_latin(core) && !label.readings.empty() && label.readings[0].series == Series::letter) {
        label.own = core;
    }
    return label;
}

/// "(a)", "（十一）", "(1)"; also "a)".
Label bracketed(Cursor& cursor) {
    Cursor ahead = cursor;
    if (opens(ahead.peek())) ahead.take();
    const std::string core = take_core(ahead);
    if (!closes(ahead.peek())) return {};
    ahead.take();
    Label label = make_label(readings_of(core), core);
    if (!label.empty()) cursor = ahead;
    return label;
}

/// "’1‘" of Arabic editions.
Label quoted(Cursor& cursor) {
    Cursor ahead = cursor;
    const auto quote = [](char32_t letter) {
        return letter == 0x2018 || letter == 0x2019 || letter == '\'';
    };
    if (!quote(ahead.take())) return {};
    ahead.skip_marks();
    const std::string digits = take_digits(ahead);
    ahead.skip_marks();
    if (digits.size() > 2 || value_of(digits) == 0 || !quote(ahead.take())) return {};
    cursor = ahead;
    return make_label({{Series::ordinal, value_of(digits), {}}}, digits);
}

/// "㈠", "①".
Label enclosed(Cursor& cursor) {
    const unsigned value = enclosed_value(cursor.peek());
    if (value == 0) return {};
    cursor.take();
    return make_label({{Series::ordinal, value, {}}}, "1");
}

/// "一、" and "一." number the paragraphs of treaties; "一" alone numbers sections.
Label chinese(Cursor& cursor) {
    Cursor ahead = cursor;
    std::string core;
    while (is_chinese_digit(ahead.peek())) text::append(core, ahead.take());
    const char32_t ending = ahead.take();
    if (ending != 0x3001 && ending != '.' && ending != 0xFF0E) return {};
    const unsigned value = chinese_value(core);
    if (value == 0) return {};
    cursor = ahead;
    return make_label({{Series::digit, value, std::to_string(value)}}, "1");
}

bool is_dash(char32_t letter) {
    return letter == '-' || letter == 0x2010 || letter == 0x2011 || letter == 0x2013 ||
           letter == 0x2014 || letter == 0x2212;
}

/// The ending of a digit label at the cursor: ".", " -", "-", "、", "．"; false when there is none.
bool take_ending(Cursor& cursor) {
    Cursor ahead = cursor;
    ahead.skip_marks();
    if (ahead.peek() == '.' || ahead.peek() == 0xFF0E || ahead.peek() == 0x3001) {
        ahead.take();
        cursor = ahead;
        return true;
    }
    ahead.skip_blanks();
    if (ahead.peek() == '.' || is_dash(ahead.peek())) {
        ahead.take();
        cursor = ahead;
        return true;
    }
    return false;
}

std::string take_suffix(Cursor& cursor) {
    for (const std::string_view suffix : {"bis", "ter", "quater"}) {
        Cursor ahead = cursor;
        ahead.skip_blanks();
        if (!ahead.text.substr(ahead.at).starts_with(suffix)) continue;
        ahead.at += suffix.size();
        const char32_t next = ahead.peek();
        if (next != '.' && next != ' ' && next != '\t' && next != 0) continue;
        cursor = ahead;
        return std::string(suffix);
    }
    return {};
}

/// "C" of "29C.17": the letter of a budget's section.
void take_section_letter(Cursor& cursor, std::string& unit) {
    Cursor ahead = cursor;
    const char32_t letter = ahead.take();
    if (letter < 'A' || letter > 'Z') return;
    Cursor behind = ahead;
    if (behind.take() != '.' || !is_digit(behind.peek())) return;
    unit += static_cast<char>(letter);
    cursor = ahead;
}

/// ".I" of "31.I.1": a part of a budget's section.
void take_numeral(Cursor& cursor, std::string& unit) {
    Cursor ahead = cursor;
    if (ahead.take() != '.') return;
    std::string numeral;
    while (ahead.peek() >= 'A' && ahead.peek() <= 'Z' && numeral.size() < max_core_letters)
        numeral += static_cast<char>(ahead.take());
    Cursor behind = ahead;
    if (behind.take() != '.' || !is_digit(behind.peek())) return;
    if (reference::roman_value(numeral) == 0) return;
    unit += "-" + numeral;
    cursor = ahead;
}

/// "6.", "6 -", "12 bis.", "1.1", "1-1-", "29C.17", "31.I.1". A year or an amount is no label:
/// nothing above max_number.
Label digits(Cursor& cursor, bool apart) {
    Cursor ahead = cursor;
    std::string unit = take_digits(ahead);
    if (unit.empty() || unit.size() > 4) return {};
    const unsigned value = value_of(unit);
    unit = std::to_string(value) + take_suffix(ahead);
    take_section_letter(ahead, unit);
    take_numeral(ahead, unit);
    for (;;) {  // 1.1, 6.5.2; 1-1- in Arabic
        Cursor inner = ahead;
        if (inner.peek() != '.' && !is_dash(inner.peek())) break;
        inner.take();
        const std::string more = take_digits(inner);
        if (more.empty() || more.size() > 3) break;
        unit += "-" + std::to_string(value_of(more));
        ahead = inner;
    }
    const bool decimal = unit.find('-') != std::string::npos;
    const bool ended = take_ending(ahead);
    if (value == 0 || value > max_number) return {};
    Label label = make_label({{Series::digit, value, unit}}, "1");
    // Without an ending only what stands apart, or what fits the sequence, is a label.
    label.tentative = !ended && !apart && !decimal;
    cursor = ahead;
    return label;
}

Label read_core(Cursor& cursor, bool apart) {
    cursor.skip_blanks();
    if (is_digit(ascii_digit(cursor.peek()))) {
        Cursor ahead = cursor;
        if (Label label = bracketed(ahead); !label.empty()) {  // "1)"
            cursor = ahead;
            return label;
        }
        return digits(cursor, apart);
    }
    if (Label label = enclosed(cursor); !label.empty()) return label;
    if (Label label = quoted(cursor); !label.empty()) return label;
    if (Label label = bracketed(cursor); !label.empty()) return label;
    return chinese(cursor);
}

/// A second label right behind the first: "a) i)".
void take_below(Cursor& cursor, Label& label) {
    if (label.readings[0].series == Series::digit) return;
    Cursor ahead = cursor;
    ahead.skip_blanks();
    Label second = bracketed(ahead);
    const bool deeper = std::ranges::any_of(second.readings, [](const Reading& reading) {
        return reading.series != Series::letter && reading.value == 1;
    });
    if (!deeper || !is_blank(ahead.peek())) return;
    label.below = std::move(second.readings);
    cursor = ahead;
}

std::string trimmed(std::string_view text) {
    Cursor cursor{text};
    cursor.skip_blanks();
    text.remove_prefix(cursor.at);
    std::string result(text);
    while (!result.empty() && (result.ends_with(' ') || result.ends_with('\t') ||
                               result.ends_with('\n') || result.ends_with('\r'))) {
        result.pop_back();
    }
    while (result.ends_with("\u200e") || result.ends_with("\u200f"))
        result.resize(result.size() - 3);
    if (result.ends_with("\u00a0")) result.resize(result.size() - 2);
    return result;
}

}  // namespace

unsigned chinese_value(std::string_view numeral) {
    constexpr std::u32string_view units = U"〇一二三四五六七八九";
    unsigned total = 0, digit = 0;
    bool seen = false;
    for (std::size_t position = 0; position < numeral.size();) {
        const char32_t letter = text::next_code_point(numeral, position);
        if (letter == U'十') {
            total += (digit == 0 ? 1 : digit) * 10;
            digit = 0;
        } else if (letter == U'百') {
            total += (digit == 0 ? 1 : digit) * 100;
            digit = 0;
        } else if (letter == U'零') {
            digit = 0;
        } else {
            const auto place = units.find(letter);
            if (place == std::u32string_view::npos) return 0;
            digit = static_cast<unsigned>(place);
        }
        seen = true;
    }
    return seen ? total + digit : 0;
}

Label read_label(std::string_view number) {
    Cursor cursor{number};
    Label label = read_core(cursor, true);
    if (label.empty()) return label;
    take_below(cursor, label);
    label.printed = trimmed(number);
    label.tentative = false;
    return label;
}

LabelPrefix split_label(std::string_view raw) {
    Cursor cursor{raw};
    cursor.skip_blanks();
    const std::size_t start = cursor.at;
    Label label = read_core(cursor, false);
    if (label.empty()) return {};
    take_below(cursor, label);
    const std::size_t end = cursor.at;
    const char32_t next = cursor.peek();
    const bool gap = is_blank(next) || is_direction_mark(next) || next == 0;
    // "1.重申", "㈠国际": no blank is needed before Chinese; elsewhere "3.5" or "(s)he" is text.
    if (!gap && (next < 0x3000 || label.tentative)) return {};
    // "1.1<tab>Objective" is numbered, "3.5 per cent" is not.
    const bool decimal = label.readings[0].unit.find('-') != std::string::npos;
    const bool amount = decimal && std::isdigit(static_cast<unsigned char>(raw[end - 1])) != 0;
    if (amount && next != '\t' && next != 0x00A0) return {};
    cursor.skip_blanks();
    if (cursor.peek() == '.') {  // "232<tab>."
        cursor.take();
        cursor.skip_blanks();
        label.tentative = false;
    }
    label.printed = trimmed(raw.substr(start, end - start));
    return {std::move(label), cursor.at};
}

}  // namespace chancery::structure
