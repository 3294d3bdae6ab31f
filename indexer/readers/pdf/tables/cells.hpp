// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables whose cells a structure tree gives as paragraphs: programs that write one paragraph a
// cell, row by row, and lose the table around them. Paragraphs that follow each other and stand
// side by side are cells of one row; several such rows are a table, with the lone cells between
// them.
#pragma once

#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Makes rows of the paragraphs that are cells, over the ends of pages, and numbers all tables
/// anew. Entries of a table of contents become paragraphs of style TOC.
void find_tables(std::vector<Paragraph>& paragraphs);

}  // namespace chancery::readers::pdf
