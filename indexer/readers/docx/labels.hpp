// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers as a word processor prints them (ECMA-376 part 1, 17.18.59 ST_NumberFormat), and labels
// that are typed before a tab.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::readers {

/// 4 as "4", "d", "iv"; a format that is not known, or has no such number, gives Arabic digits.
std::string print_number(long long number, std::string_view format);

/// Bytes of a label typed at the start of a text and closed by a tab, "6." of "6.\tRecalls"; 0:
/// there is none.
std::size_t typed_label(std::string_view text);

/// A character of a symbol font (Symbol, Wingdings) as the Unicode one that looks like it; empty
/// when nothing does.
std::string_view symbol_character(std::string_view font, unsigned code);

}  // namespace chancery::readers
