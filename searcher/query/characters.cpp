// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/characters.hpp"

#include <algorithm>
#include <array>

namespace chancery::query {
namespace {

struct Interval {
    char32_t first;
    char32_t last;
};

// clang-format off
constexpr auto quotes = std::to_array<Quotes>({
    {U"\"\u201C\u201D\u201E\u201F\uFF02", U"\"\u201C\u201D\u201E\u201F\uFF02", "\"", "\""},
    {U"\u00AB\u00BB", U"\u00AB\u00BB", "\u00AB", "\u00BB"},
    {U"\u2039\u203A", U"\u2039\u203A", "\u2039", "\u203A"},
    {U"\u300C", U"\u300D", "\u300C", "\u300D"},
    {U"\u300E", U"\u300F", "\u300E", "\u300F"},
    {U"\u300A", U"\u300B", "\u300A", "\u300B"},
    {U"\u3008", U"\u3009", "\u3008", "\u3009"},
});

constexpr auto controls = std::to_array<Interval>({{0x00, 0x1F}, {0x7F, 0x9F}});

constexpr auto blanks = std::to_array<Interval>({
    {0x20, 0x20}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029},
    {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}});

constexpr auto directions = std::to_array<Interval>({
    {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB}, {0xE0001, 0xE007F}});

constexpr auto narrowest = std::to_array<Interval>({
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}});

constexpr auto widest = std::to_array<Interval>({
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD}});
// clang-format on

bool within(std::span<const Interval> intervals, char32_t code_point) {
    return std::ranges::any_of(intervals, [code_point](const Interval& interval) {
        return interval.first <= code_point && code_point <= interval.last;
    });
}

}  // namespace

std::span<const Quotes> all_quotes() {
    return quotes;
}

const Quotes* quotes_opened_by(char32_t mark) {
    const auto found = std::ranges::find_if(quotes, [mark](const Quotes& pair) {
        return pair.opening.find(mark) != pair.opening.npos;
    });
    return found == quotes.end() ? nullptr : &*found;
}

bool is_quote(char32_t mark) {
    return std::ranges::any_of(quotes, [mark](const Quotes& pair) {
        return pair.opening.find(mark) != pair.opening.npos ||
               pair.closing.find(mark) != pair.closing.npos;
    });
}

bool is_separator(char32_t code_point) {
    return within(blanks, code_point) || within(controls, code_point);
}

bool is_unsafe(char32_t code_point) {
    return within(controls, code_point) || within(directions, code_point);
}

std::size_t display_width(char32_t code_point) {
    if (within(narrowest, code_point)) return 0;
    return within(widest, code_point) ? 2 : 1;
}

}  // namespace chancery::query
