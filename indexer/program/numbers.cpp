// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/numbers.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace chancery::program {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// A part of a date as a number; 0 when it is none.
unsigned part_of(std::string_view iso, std::size_t begin, std::size_t length) {
    if (iso.size() < begin + length) return 0;
    unsigned number = 0;
    const char* end = iso.data() + begin + length;
    const auto [stop, fault] = std::from_chars(iso.data() + begin, end, number);
    return fault == std::errc{} && stop == end ? number : 0;
}

}  // namespace

std::string grouped(std::uint64_t number) {
    auto digits = std::to_string(number);
    for (auto place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, ",");
    }
    return digits;
}

std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural) {
    return fmt::format("{} {}", grouped(number), number == 1 ? singular : plural);
}

std::string printed_bytes(std::uint64_t bytes) {
    constexpr std::array<std::string_view, 5> units = {"bytes", "kB", "MB", "GB", "TB"};
    auto size = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; size >= 999.5 && unit + 1 < units.size(); ++unit) size /= 1000;
    return unit > 0 && size < 9.95 ? fmt::format("{:.1f} {}", size, units[unit])
                                   : fmt::format("{:.0f} {}", size, units[unit]);
}

std::string printed_date(std::string_view iso) {
    const auto month = part_of(iso, 5, 2);
    const auto day = part_of(iso, 8, 2);
    if (month == 0 || month > months.size() || iso.size() > 10) return std::string(iso);
    const auto month_and_year = fmt::format("{} {}", months[month - 1], iso.substr(0, 4));
    if (iso.size() == 7) return month_and_year;
    return day == 0 ? std::string(iso) : fmt::format("{} {}", day, month_and_year);
}

}  // namespace chancery::program
