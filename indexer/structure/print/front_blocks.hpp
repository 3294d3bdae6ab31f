// SPDX-License-Identifier: GPL-2.0-or-later
//
// What single blocks of a first page are, whatever stands around them: rows with their cells, lines
// that look like titles, names of people, numbered text that no masthead has. What lines are:
// front_lines.hpp, masthead_lines.hpp.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// In code points: a longer plain line is text.
constexpr std::size_t max_plain_letters = 110;

/// True for a row of a table.
bool is_row(const document::Block& block);

/// The lines of a block: cells of a row, and what line ends part.
std::vector<std::string_view> lines_of(const document::Block& block);

/// True when words that mastheads have stand in one of the lines.
bool has_masthead_words(const std::vector<std::string_view>& lines);

/// True for headings, bold lines, rows and lines in capitals, but for what is too long.
bool looks_like_title(const document::Block& block);

/// True for a short line that a State in brackets ends: "Ms. Ro (Atlantis)".
bool names_person(std::string_view line);

/// "1. Opening of the session": words of a masthead behind a paragraph's number.
bool is_numbered_text(const document::Block& block);

/// A title that the first number or letter of sections, annexes or articles stands before.
/// `stored`: the block's text, in stored form.
bool is_first_heading(const document::Block& block, std::string_view stored);

}  // namespace chancery::structure
