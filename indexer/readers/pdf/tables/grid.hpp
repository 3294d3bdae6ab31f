// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables and lists in columns on pages without tags. What makes a grid is white space: strips that
// run down several lines one above the other and that no line crosses. Rules and wider steps part
// its rows; cells in the order of the alphabet down the columns make a list, which is read down.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/paragraph.hpp"
#include "indexer/readers/pdf/tables/columns.hpp"

namespace chancery::readers::pdf {

/// Lines from `begin` up to `end` that stand in columns: the columns' edges from left to right, and
/// what stands at each height, cut into cells.
struct Grid {
    std::size_t begin = 0, end = 0;
    std::vector<Column> columns;
    std::vector<Level> levels;
};

/// Grids among the lines of one page, which are sorted by height and then from left to right.
std::vector<Grid> find_grids(const std::vector<Line>& lines);

/// True for the names of a list: eight or more, nearly all in the order of the alphabet.
bool are_names_in_order(const std::vector<std::string>& texts);

/// True when the cells run down the columns in the order of the alphabet.
bool runs_down(const Grid& grid);

/// Rows of a table: cells parted by tabs, a row in bold above the others as header. Entries of
/// contents (dot leaders tell) are paragraphs.
std::vector<Paragraph> rows_of(const Grid& grid, const Page& page);

/// Cells of a list, one column after the other.
std::vector<Line> lines_down(const Grid& grid);

}  // namespace chancery::readers::pdf
