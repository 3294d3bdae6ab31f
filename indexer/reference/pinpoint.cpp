// SPDX-License-Identifier: GPL-2.0-or-later
//
// Printing and reading go unit by unit. A unit's kind is its leading letters ("art5": art); units
// of digits are paragraphs, units of letters without a known kind are sub-paragraphs. Printed
// pinpoints are read in printed_pinpoint.cpp.
#include "indexer/reference/pinpoint.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "data/vocabulary/pinpoint_words.hpp"
#include "indexer/reference/printed_pinpoint.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference {
namespace {

using text::is_digit;
using text::is_lower;

constexpr unsigned max_roman = 3999;

/// How a unit with a keyword is printed.
enum class NumberStyle { digits, roman, roman_or_letter, ordinal };
struct UnitKind {
    std::string_view unit, words;
    NumberStyle style;
};
constexpr auto unit_kinds = std::to_array<UnitKind>({
    {"pp", "preambular para.", NumberStyle::digits},
    {"annex", "annex", NumberStyle::roman},
    {"app", "appendix", NumberStyle::roman},
    {"encl", "enclosure", NumberStyle::roman},
    {"s", "sect.", NumberStyle::roman_or_letter},
    {"ch", "chap.", NumberStyle::roman},
    {"art", "art.", NumberStyle::digits},
    {"rule", "rule", NumberStyle::digits},
    {"t", "table", NumberStyle::digits},
    {"r", "row", NumberStyle::digits},
    {"fn", "footnote", NumberStyle::digits},
    {"part", "part", NumberStyle::roman},
    {"vol", "vol.", NumberStyle::roman},
    {"p", "p.", NumberStyle::digits},
    {"u", "unnumbered para.", NumberStyle::ordinal},
});

/// A unit taken apart: "art5;2" is {art, 5, repeat 2}; "24~2" is {"", 24, part 2}; "b" is {"", b}.
struct Unit {
    const UnitKind* kind = nullptr;
    std::string number;
    unsigned repeat = 1, part = 1;
};

unsigned take_suffix(std::string_view& unit, char mark) {
    const auto place = unit.rfind(mark);
    if (place == std::string_view::npos) return 1;
    unsigned value = 0;
    for (const char byte : unit.substr(place + 1)) {
        if (!is_digit(byte) || value > 99999) return 0;
        value = value * 10 + static_cast<unsigned>(byte - '0');
    }
    unit = unit.substr(0, place);
    return value;
}

bool is_capital(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

/// "6", "12bis", "6-5"; of budgets "29C-17" and "31-I-1", which end in a number.
bool is_paragraph_number(std::string_view text) {
    if (text.empty() || !is_digit(text.front())) return false;
    std::size_t end = 0;
    bool capital = false;
    while (end < text.size() && (is_digit(text[end]) || is_capital(text[end]) ||
                                 (text[end] == '-' && end + 1 < text.size()))) {
        capital = capital || is_capital(text[end]);
        ++end;
    }
    if (capital && (!is_digit(text[end - 1]) || text.find('-') == std::string_view::npos))
        return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), is_lower);
}

/// Takes a unit of a path apart; false when it is none.
bool take_apart(std::string_view text, Unit& unit) {
    unit = {};
    unit.part = take_suffix(text, '~');
    unit.repeat = take_suffix(text, ';');
    if (text.empty() || unit.part == 0 || unit.repeat == 0) return false;
    unit.number = text;
    if (is_paragraph_number(text)) return true;
    for (const UnitKind& kind : unit_kinds) {
        if (!text.starts_with(kind.unit)) continue;
        const std::string_view number = text.substr(kind.unit.size());
        const bool digits = std::ranges::all_of(number, is_digit);
        const bool letters = kind.unit == "s" && number.size() == 1 && is_lower(number[0]) &&
                             number[0] != 's';  // "ss" is a sub-paragraph
        const bool absent =
            number.empty() && (kind.unit == "annex" || kind.unit == "app" || kind.unit == "encl");
        const bool note = kind.unit == "fn" && number.size() == 1;
        if ((digits && !number.empty()) || letters || absent || note) {
            // "s" and "r" alone, "ss", "rr" are sub-paragraphs; so is "sa" never: letters repeat.
            unit.kind = &kind;
            unit.number = number;
            return true;
        }
    }
    return std::ranges::all_of(text, is_lower) && text.size() <= 8 && text != "appendix";
}

std::string ordinal(unsigned value) {
    for (const text::Row& row : text::table_rows(data::pinpoint_words)) {
        if (row[1] == std::to_string(value)) return std::string(row[0]);
    }
    const unsigned last = value % 10;
    const bool teen = value % 100 / 10 == 1;
    const char* suffix = "th";
    if (!teen && last >= 1 && last <= 3) suffix = last == 1 ? "st" : (last == 2 ? "nd" : "rd");
    return std::to_string(value) + suffix;
}

std::string printed_number(const Unit& unit) {
    if (unit.number.empty()) return {};
    const bool digits = std::ranges::all_of(unit.number, is_digit);
    switch (unit.kind->style) {
        case NumberStyle::roman:
            return " " + roman_numeral(number_of(unit.number));
        case NumberStyle::roman_or_letter:
            if (digits) return " " + roman_numeral(number_of(unit.number));
            return " " + std::string(1, static_cast<char>(std::toupper(unit.number[0])));
        default:
            return " " + unit.number;
    }
}

std::string printed_unit(const Unit& unit, std::string_view own_letter) {
    std::string result;
    if (unit.kind == nullptr && is_digit(unit.number.front())) {
        std::string number = unit.number;
        std::ranges::replace(number, '-', '.');
        result = "para. " + number;
    } else if (unit.kind == nullptr) {
        result = "(" + (own_letter.empty() ? unit.number : std::string(own_letter)) + ")";
    } else if (unit.kind->style == NumberStyle::ordinal) {
        result = ordinal(number_of(unit.number)) + " " + std::string(unit.kind->words);
    } else {
        result = std::string(unit.kind->words) + printed_number(unit);
    }
    if (unit.repeat > 1) result += " [" + ordinal(unit.repeat) + "]";
    if (unit.part > 1) result += ", part " + std::to_string(unit.part);
    return result;
}

}  // namespace

std::string to_string(const Pinpoint& pinpoint) {
    std::string path;
    for (const std::string& unit : pinpoint.units) {
        if (!path.empty()) path += '.';
        path += unit;
    }
    return path;
}

std::string printed(const Pinpoint& pinpoint, std::span<const std::string> letters) {
    std::string result;
    for (std::size_t i = 0; i < pinpoint.units.size(); ++i) {
        Unit unit;
        if (!take_apart(pinpoint.units[i], unit)) unit.number = pinpoint.units[i];
        const bool sub = unit.kind == nullptr && !is_digit(unit.number.front());
        if (!result.empty()) result += sub ? " " : ", ";
        result += printed_unit(unit, i < letters.size() ? letters[i] : std::string());
    }
    return result;
}

unsigned roman_value(std::string_view numeral) {
    constexpr std::string_view letters = "IVXLCDM";
    constexpr std::array<unsigned, 7> values = {1, 5, 10, 50, 100, 500, 1000};
    unsigned total = 0, previous = max_roman;
    for (const char byte : numeral) {
        const auto place =
            letters.find(static_cast<char>(std::toupper(static_cast<unsigned char>(byte))));
        if (place == std::string_view::npos) return 0;
        const unsigned value = values[place];
        total += value > previous ? value - 2 * previous : value;
        previous = value;
    }
    // Only the one right spelling of a value counts: "IIII" and "VX" are words.
    std::string capitals(numeral);
    std::ranges::transform(capitals, capitals.begin(), [](unsigned char byte) {
        return static_cast<char>(std::toupper(byte));
    });
    return total <= max_roman && roman_numeral(total) == capitals ? total : 0;
}

std::string roman_numeral(unsigned value) {
    if (value == 0 || value > max_roman) return std::to_string(value);
    constexpr auto steps = std::to_array<std::pair<unsigned, std::string_view>>({{1000, "M"},
                                                                                 {900, "CM"},
                                                                                 {500, "D"},
                                                                                 {400, "CD"},
                                                                                 {100, "C"},
                                                                                 {90, "XC"},
                                                                                 {50, "L"},
                                                                                 {40, "XL"},
                                                                                 {10, "X"},
                                                                                 {9, "IX"},
                                                                                 {5, "V"},
                                                                                 {4, "IV"},
                                                                                 {1, "I"}});
    std::string numeral;
    for (const auto& [step, letters] : steps) {
        for (; value >= step; value -= step) numeral += letters;
    }
    return numeral;
}

namespace {

/// A path of units: "annex.art5.2.b".
bool read_path(std::string_view path, Pinpoint& pinpoint) {
    for (const std::string_view unit : text::split(path, '.')) {
        Unit parts;
        std::string canonical = with_capitals(unit);
        if (!take_apart(canonical, parts)) return false;
        pinpoint.units.push_back(std::move(canonical));
    }
    return true;
}

/// "29c.17": a number as printed, not paragraph 29c with one below it.
bool is_lettered_number(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > 0 && at + 2 < text.size() && is_lower(text[at]) && text[at + 1] == '.' &&
           is_digit(text[at + 2]);
}

}  // namespace

Result<Pinpoint> parse_pinpoint(std::string_view printed) {
    Pinpoint pinpoint;
    const std::string_view trimmed = text::trim(printed);
    if (!trimmed.empty() && !is_lettered_number(trimmed) && read_path(trimmed, pinpoint))
        return pinpoint;
    pinpoint = {};
    // Words may be put together to what is no path ("table 4.2").
    Pinpoint again;
    if (read_printed_pinpoint(trimmed, pinpoint) && read_path(to_string(pinpoint), again)) {
        return pinpoint;
    }
    return fail(Kind::usage, std::string(printed), "is not a place in a document",
                "write it as \"para. 6 (a)\", \"preambular para. 3\", \"annex, art. 5\" or as in a "
                "key: 6.a, pp3, annex.art5");
}

}  // namespace chancery::reference
