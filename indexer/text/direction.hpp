// SPDX-License-Identifier: GPL-2.0-or-later
//
// Text that runs from right to left. A page shows letters from left to right as they stand on it
// (visual order); stored text has them in the order in which they are read (logical order). What
// lies between is the Unicode Bidirectional Algorithm (UAX 9), used backwards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::text {

/// True for letters written from right to left (Hebrew, Arabic, Syriac ...).
bool is_right_to_left(char32_t code);

/// True for marks that stand above or below the letter before them.
bool is_combining(char32_t code);

/// A character of a visual text at its logical place.
struct ReadCharacter {
    std::size_t visual = 0;  ///< its number in the visual text
    char32_t code = 0;       ///< a bracket that is read from right to left is the other one
};

/// A line in the order in which it is read. `right_to_left`: the way of its paragraph. Numbers and
/// words of the other direction keep their order.
std::vector<ReadCharacter> logical_order(std::u32string_view visual, bool right_to_left);

/// The letters that a form for print (U+FB50 to U+FDFF, U+FE70 to U+FEFC) stands for; other
/// characters are themselves.
std::u32string without_presentation_form(char32_t code);

/// True for the controls of direction that some files hold between their letters: U+061C, U+200E,
/// U+200F, U+202A to U+202E, U+2066 to U+2069.
bool is_direction_control(char32_t code);

}  // namespace chancery::text
