// SPDX-License-Identifier: GPL-2.0-or-later
//
// From glyphs to lines: which glyphs stand in one line, where blanks belong (drawn as glyphs, or
// only as gaps), which way the words run. A gap is a blank only where it is wider than what
// justified or letter-spaced type shows; where the file draws its blanks, gaps count for less.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/readers/pdf/core.hpp"

namespace chancery::readers::pdf {

/// One character in reading order; blanks that were only gaps have been put in.
struct Letter {
    char32_t code = 0;
    float x0 = 0, x1 = 0, y = 0, size = 0;
    std::uint16_t page = 0;  ///< from 1
    bool bold = false, italic = false;
    bool raised = false;  ///< smaller than its line and above its base: a mark or an ordinal
    bool starts_line = false;
    int link = -1;            ///< in the page's links
    std::uint32_t order = 0;  ///< number of its glyph in the list that the lines were made of
};
using Letters = std::vector<Letter>;

struct Line {
    Letters letters;
    float x0 = 0, x1 = 0, y = 0;
    float size = 0;  ///< of most of its letters
    std::uint16_t page = 0;
};

/// A glyph and the page it stands on.
struct PlacedGlyph {
    const Glyph* glyph = nullptr;
    std::uint16_t page = 0;
};

/// How a file sets its blanks.
struct Spacing {
    bool draws_blanks = true;  ///< blanks are glyphs
};

/// Looks at all pages.
Spacing spacing_of(const File& file);

/// Lines of glyphs that are in reading order (one element of the tree).
std::vector<Line> lines_in_order(const std::vector<PlacedGlyph>& glyphs, const File& file,
                                 const Spacing& spacing);

/// Lines of one page from the places of its glyphs, top to bottom, left to right. What stands in
/// one line with a wide gap between (two columns, two ends of a running head) is two lines.
std::vector<Line> lines_by_place(const std::vector<PlacedGlyph>& glyphs, const File& file,
                                 const Spacing& spacing);

/// True for blanks of every kind.
bool is_blank(char32_t code);

/// True for letters and marks of Chinese, Japanese and Korean, which stand without blanks.
bool is_east_asian(char32_t code);

/// True when all letters are bold: a heading, a speaker's name.
bool is_bold(const Letters& letters);

}  // namespace chancery::readers::pdf
