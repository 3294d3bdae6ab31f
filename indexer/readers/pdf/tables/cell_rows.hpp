// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs that stand side by side as cells of rows, by their places alone: what stands beside
// the last cell, on the side that the row runs to, is the next one; what follows below a cell goes
// on in it. Whether rows make a table: table_end.hpp.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// From one page to the next, in points: heights of a file run on over its pages.
constexpr double page_height = 100'000;
/// Of the size: from one paragraph of a cell to the next.
constexpr float same_cell = 2.0F;

/// The place of a paragraph, a cell or a row.
struct Box {
    float left = 1e9F, right = -1e9F, size = 0;
    double top = 1e18, bottom = -1e18;  ///< baselines, from the first page on

    void take(const Box& other);
    /// True side by side, but for a part of a line.
    bool level_with(const Box& other) const;
    bool overlaps(const Box& other) const { return left < other.right && right > other.left; }
};

/// Paragraphs `begin` to `end` make one row. The cells are their numbers where a cell begins.
struct Row {
    std::size_t begin = 0, end = 0;
    std::vector<std::size_t> cells;
    std::vector<Box> boxes;  ///< of the cells
    Box box;
};

/// True when the paragraph at `at` and the next one are cells of one row.
bool begins_row(const std::vector<Paragraph>& paragraphs, std::size_t at);

/// Rows in reading order from `from` on, up to what is no cell; a paragraph alone is one of one
/// cell.
std::vector<Row> rows_from(const std::vector<Paragraph>& paragraphs, std::size_t from);

/// Columns of a table: those of its rows that have most cells.
std::vector<Box> columns_of(const std::vector<Row>& rows);

/// The first column from `from` on that stands above or below a cell; `from` where none does.
std::size_t column_of(const std::vector<Box>& columns, const Box& cell, std::size_t from);

}  // namespace chancery::readers::pdf
