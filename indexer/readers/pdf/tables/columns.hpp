// SPDX-License-Identifier: GPL-2.0-or-later
//
// Columns of a table from the places of its lines: lines are cut where white space within them is
// wider than between words, and columns are what the pieces of all rows leave free between them.
// Pieces that stand above several pieces of other rows (the head of a group of columns) span.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/readers/pdf/lines.hpp"

namespace chancery::readers::pdf {

struct Column {
    float x0 = 0, x1 = 0;
};

/// Lines of one height, from left to right.
using Level = std::vector<Line>;

/// The gap between words in shares of the size, as most lines have it.
float word_gap(const std::vector<Line>& lines);

/// Pieces of a line, cut at gaps that are wider than between words, which are `words` wide.
Level pieces_of(const Line& line, float words);

/// Size of type of most pieces.
float usual_size(const std::vector<Level>& levels);

/// Adds a line to columns, from left to right: joins those that it reaches, or makes one of its
/// own. `strip` is the least gap between two columns in sizes of type.
void add_ink(std::vector<Column>& columns, const Line& line, float strip);

/// Columns of these levels, from left to right.
std::vector<Column> columns_of(const std::vector<Level>& levels);

/// True for digits, signs and dashes: a cell of a table of figures.
bool is_figure(const Line& cell);

/// Cuts pieces of figures that reach from one column into the next.
void cut_figures(Level& level, const std::vector<Column>& columns);

/// The first column that a line stands in, else the nearest before it.
std::size_t column_of(const std::vector<Column>& columns, const Line& line);

}  // namespace chancery::readers::pdf
