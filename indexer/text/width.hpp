// SPDX-License-Identifier: GPL-2.0-or-later
//
// How many columns a text takes on a terminal, and how it is broken into lines of a width. Columns
// follow Unicode: East Asian wide and full-width characters take two, combining marks and format
// characters none, all others one. Words are kept whole, symbols too ("A/RES/76/19" is one word);
// Chinese, Japanese and Korean break between any two characters but before closing and after
// opening punctuation. Nothing is ever broken inside a code point or before its marks. The input
// is valid UTF-8; bytes that are not count one column each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::text {

/// Columns that a text takes on one line.
std::size_t columns(std::string_view utf8);

/// What wrap() needs: columns of a line, and how many fewer the first one has.
struct Measure {
    std::size_t width = 80;
    std::size_t first_indent = 0;  ///< columns of the first line that are taken already
};

/// The lines of a text as views into it, so that offsets stay known; blanks at breaks belong to no
/// line. A word longer than a line is broken where the line ends. Empty text has no line.
std::vector<std::string_view> wrap(std::string_view utf8, Measure measure);

/// The text itself when it takes at most `width` columns, else its start and an ellipsis (U+2026),
/// cut at the end of a word where there is one in the last third.
std::string truncate(std::string_view utf8, std::size_t width);

/// The text and as many blanks as it lacks of `width` columns.
std::string padded(std::string utf8, std::size_t width);

}  // namespace chancery::text
