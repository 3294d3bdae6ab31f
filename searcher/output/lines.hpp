// SPDX-License-Identifier: GPL-2.0-or-later
//
// Text laid out for a terminal: pieces of one style each are joined, wrapped to a width within a
// margin, and printed with the escapes of their styles when there are colours. Everything that
// comes from a document passes program::safe() here and nowhere else in output/.
#pragma once

#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/results/results.hpp"

namespace chancery::output {

enum class Style { plain, bold, dim, match, removed, added };

/// Words in one style, safe to show.
struct Piece {
    std::string text;
    Style style = Style::plain;
};

/// A line as it is printed, and the columns that it takes.
struct Line {
    std::string shown;
    std::size_t columns = 0;
};

using Lines = std::vector<Line>;

/// Where pieces are laid out.
struct Frame {
    std::size_t width = 80;  ///< columns, margin included
    std::size_t indent = 0;  ///< margin of every line
    std::string head = {};   ///< stands in the first line's margin; may be wider than it
    Style head_style = Style::plain;
    bool colour = false;
};

/// A piece of foreign text, made safe.
Piece piece(std::string_view text, Style style = Style::plain);

/// A passage's text or a note's: marked words are pieces of their own, and the numbers of `notes`
/// stand in brackets where their marks are.
std::vector<Piece> marked_pieces(std::string_view text, std::span<const results::Mark> marks,
                                 std::span<const document::Footnote> notes = {});

/// The lines of a paragraph; without words, the head alone.
Lines lay_out(std::span<const Piece> pieces, Frame frame);

/// One line, cut with an ellipsis where it is too long.
Line one_line(std::string_view text, Style style, const Frame& frame);

/// A line with `left` at the margin and `right` at the right edge; two lines when both do not fit.
Lines both_ends(std::span<const Piece> left, const Piece& right, const Frame& frame);

/// Two columns of lines with three blanks between; the left one takes `left_width` columns.
Lines side_by_side(const Lines& left, const Lines& right, std::size_t left_width);

/// Appends `more` to `lines`.
void append(Lines& lines, Lines more);

/// Prints lines without blanks at their ends.
void print(const Lines& lines, std::ostream& out);

}  // namespace chancery::output
