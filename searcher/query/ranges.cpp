// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/ranges.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <utility>

#include "searcher/query/fault.hpp"

namespace chancery::query {
namespace {

constexpr std::size_t max_digits = 9;
constexpr std::string_view date_forms = "write YYYY, YYYY-MM, YYYY-MM-DD or a range A..B of them";
constexpr std::string_view number_forms = "write a whole number or a range A..B";

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

unsigned to_number(std::string_view digits) {
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::chrono::year_month month_of(std::string_view date) {
    return std::chrono::year(static_cast<int>(to_number(date.substr(0, 4)))) /
           std::chrono::month(to_number(date.substr(5, 2)));
}

std::string two_digits(unsigned number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

using Reason = std::optional<std::string>;  // why a value is wrong; nothing when it is right

bool has_date_form(std::string_view value) {
    const bool length_fits = value.size() == 4 || value.size() == 7 || value.size() == 10;
    return length_fits && all_digits(value.substr(0, 4)) &&
           (value.size() < 7 || (value[4] == '-' && all_digits(value.substr(5, 2)))) &&
           (value.size() < 10 || (value[7] == '-' && all_digits(value.substr(8, 2))));
}

Reason fault_of_date(std::string_view value) {
    if (!has_date_form(value)) return quoted(value) + " is not a date";
    if (value.substr(0, 4) == "0000") return std::string("there is no year 0000");
    if (value.size() == 4) return std::nullopt;
    if (!month_of(value).ok()) return "there is no month " + std::string(value.substr(5, 2));
    const bool exists = value.size() == 7 ||
                        (month_of(value) / std::chrono::day(to_number(value.substr(8, 2)))).ok();
    if (exists) return std::nullopt;
    return "there is no day " + std::string(value);
}

Reason fault_of_number(std::string_view value) {
    if (!all_digits(value)) return quoted(value) + " is not a whole number";
    if (value.size() > max_digits) return quoted(value) + " is too large";
    return std::nullopt;
}

bool is_year(std::string_view date) {
    return date.find('-') == date.npos;
}

/// A year as dates have it; one of more digits than they have comes after all of them.
std::string four_digits(std::string_view year) {
    constexpr unsigned greatest = 9999;
    const unsigned number = to_number(year);
    if (number > greatest) return "~";
    const std::string digits = std::to_string(number);
    return std::string(4 - digits.size(), '0') + digits;
}

bool is_reversed(const Range& range) {
    if (range.from.empty() || range.to.empty()) return false;
    if (range.field->kind == index::FieldKind::date)
        return first_day(range.from) > last_day(range.to);
    return to_number(range.from) > to_number(range.to);
}

}  // namespace

std::variant<Range, RangeFault> read_range(const index::Field& field, std::string_view value) {
    const bool is_date = field.kind == index::FieldKind::date;
    const std::string remedy(is_date ? date_forms : number_forms);
    const std::size_t dots = value.find("..");
    const bool single = dots == value.npos;
    const std::string_view from = value.substr(0, dots);
    const std::string_view to = single ? from : value.substr(dots + 2);
    if (from.empty() && to.empty()) return RangeFault{0, "the range has neither end", remedy};
    const std::size_t to_offset = single ? 0 : dots + 2;
    for (const auto& [end, offset] : {std::pair(from, std::size_t{0}), std::pair(to, to_offset)}) {
        if (end.empty()) continue;
        const Reason reason = is_date ? fault_of_date(end) : fault_of_number(end);
        if (reason) return RangeFault{offset, *reason, remedy};
    }
    Range range{&field, std::string(from), std::string(to)};
    if (!is_reversed(range)) return range;
    return RangeFault{0, "the range ends before it begins",
                      "write it as " + range.to + ".." + range.from};
}

std::string first_day(std::string_view date) {
    if (is_year(date)) return four_digits(date) + "-01-01";
    if (date.size() == 7) return std::string(date) + "-01";
    return std::string(date);
}

std::string last_day(std::string_view date) {
    if (is_year(date)) return four_digits(date) + "-12-31";
    if (date.size() == 10) return std::string(date);
    const std::chrono::year_month_day_last last = month_of(date) / std::chrono::last;
    return std::string(date) + "-" + two_digits(static_cast<unsigned>(last.day()));
}

}  // namespace chancery::query
