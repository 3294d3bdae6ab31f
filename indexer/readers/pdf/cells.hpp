// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables whose cells a structure tree gives as paragraphs: programs that write one paragraph a
// cell, row by row, and lose the table around them. Paragraphs that follow each other and stand
// side by side are cells of one row; several such rows are a table, with the lone cells between
// them.
#pragma once

#include <span>
#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Makes rows of the paragraphs that are cells, over the ends of pages, and numbers all tables
/// anew. Entries of a table of contents become paragraphs of style TOC.
void find_tables(std::vector<Paragraph>& paragraphs);

/// Makes header rows of the first rows of several cells, when their type is set apart (bold or
/// italic) from that of the others.
void mark_headers(std::span<Paragraph> rows);

/// Appends a cell to a row, behind a tab but for the first; its notes move along.
void add_cell(Paragraph& row, Paragraph&& cell, bool first);

}  // namespace chancery::readers::pdf
