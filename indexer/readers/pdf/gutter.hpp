// SPDX-License-Identifier: GPL-2.0-or-later
//
// The white space between two columns of running text. A narrow one is told from the blanks of
// justified lines by its place: many lines leave the same strip white, and few run over it.
#pragma once

#include <vector>

#include "indexer/readers/pdf/lines.hpp"

namespace chancery::readers::pdf {

/// The edges of a text.
struct Edges {
    float left = 1e9F, right = -1e9F;
};

/// The outermost edges of lines.
Edges edges_of(const std::vector<Line>& lines);

/// Where the white space between two columns of text lies; 0: one column. Columns of running text
/// are filled for the most part, cells of a table are not.
float find_gutter(const std::vector<Line>& lines);

/// Cuts the lines of a page, sorted by height, that run over a narrow gutter.
void cut_at_gutter(std::vector<Line>& lines);

}  // namespace chancery::readers::pdf
