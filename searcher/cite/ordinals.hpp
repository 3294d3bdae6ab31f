// SPDX-License-Identifier: GPL-2.0-or-later
//
// English ordinal numbers, as citations print them.
#pragma once

#include <string>
#include <string_view>

namespace chancery::cite {

/// In figures, with the endings of a style for 1, 2, 3 and all others: "2nd" of "st|nd|rd|th".
std::string ordinal(unsigned value, std::string_view endings);

/// In words up to ninety-ninth: "seventy-fourth"; above in figures.
std::string ordinal_in_words(unsigned value);

/// In words up to twelfth, as pinpoints have it, else in figures.
std::string printed_ordinal(unsigned value, std::string_view endings);

}  // namespace chancery::cite
