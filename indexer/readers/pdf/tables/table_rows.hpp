// SPDX-License-Identifier: GPL-2.0-or-later
//
// Rows of a table as paragraphs: cells parted by tabs, with the notes of each at their place. All
// that finds tables (grid.hpp, cells.hpp, tagged.hpp) makes its rows of them.
#pragma once

#include <span>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Makes header rows of the first rows of several cells, when their type is set apart (bold or
/// italic) from that of the others.
void mark_headers(std::span<Paragraph> rows);

/// Appends a cell to a row, behind a tab but for the first; its notes move along.
void add_cell(Paragraph& row, Paragraph&& cell, bool first);

}  // namespace chancery::readers::pdf
