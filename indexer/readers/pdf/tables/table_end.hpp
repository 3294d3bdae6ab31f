// SPDX-License-Identifier: GPL-2.0-or-later
//
// How many rows of cells are one table. Rows of several cells speak for it, and lone cells that
// stand clear of the first column; two lines side by side, or three labels, are not enough. Running
// text, type of its size, and a wide step end it.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"
#include "indexer/readers/pdf/tables/cell_rows.hpp"

namespace chancery::readers::pdf {

/// What is wider, in points, and more than two lines high is running text.
constexpr float text_width = 300;

/// How many of the rows are a table that begins with the first; 0: they are none. `text_size`: of
/// the running text before. Of a table that `goes_on` here one row is enough.
std::size_t table_end(const std::vector<Row>& rows, const std::vector<Paragraph>& paragraphs,
                      float text_size, bool goes_on);

}  // namespace chancery::readers::pdf
