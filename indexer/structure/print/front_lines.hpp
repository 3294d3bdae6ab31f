// SPDX-License-Identifier: GPL-2.0-or-later
//
// What single lines of a first page are by their letters alone: titles in capitals, the letters of
// typed mastheads, a resolution's number before its title, the part that a date begins. Words that
// tell a line's kind are masthead_lines.hpp's.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace chancery::structure {

/// Words in capitals, as typewriters set titles.
bool is_in_capitals(std::string_view text);

/// "A", "A S": the large letters of a typed masthead, which name the organs' series.
bool is_series(std::string_view line);

/// How many items lines such as "Agenda items 89 and 18" name, sub-items apart.
std::size_t count_items(std::string_view line);

/// "79/237.<tab>Title" of a resolution's own heading, where number and title stand together.
std::optional<std::pair<std::string, std::string>> numbered_title(std::string_view line);

/// The part of a line that its date begins: "at its 9840th meeting, on 15 January 2031" has another
/// number before it.
std::string date_words(std::string_view line);

}  // namespace chancery::structure
