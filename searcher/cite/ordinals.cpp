// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/ordinals.hpp"

#include <array>

#include "indexer/text/table.hpp"

namespace chancery::cite {
namespace {

constexpr auto below_twenty = std::to_array<std::string_view>(
    {"",           "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
     "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
     "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"});
constexpr auto tens = std::to_array<std::string_view>(
    {"", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"});
constexpr unsigned most_in_words = 99;

}  // namespace

std::string ordinal(unsigned value, std::string_view endings) {
    const auto list = text::split(endings, '|');
    const unsigned last = value % 10;
    const bool teen = value % 100 / 10 == 1;
    const std::size_t which = teen || last == 0 || last > 3 ? 3 : last - 1;
    return std::to_string(value) + std::string(which < list.size() ? list[which] : "th");
}

std::string ordinal_in_words(unsigned value) {
    if (value == 0 || value > most_in_words) return ordinal(value, "st|nd|rd|th");
    if (value < below_twenty.size()) return std::string(below_twenty[value]);
    const std::string ten(tens[value / 10]);
    if (value % 10 == 0) return ten + "ieth";
    return ten + "y-" + std::string(below_twenty[value % 10]);
}

std::string printed_ordinal(unsigned value, std::string_view endings) {
    constexpr unsigned most = 12;
    return value <= most ? ordinal_in_words(value) : ordinal(value, endings);
}

}  // namespace chancery::cite
