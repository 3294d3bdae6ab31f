// SPDX-License-Identifier: GPL-2.0-or-later
//
// Dot leaders, the rows of dots that lead to a page's number, are the mark of a table of contents.
// Its entries are paragraphs of style TOC, for structure/ to take out.
#pragma once

#include <vector>

#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// True when the text holds dot leaders.
bool has_leaders(const Letters& letters);

/// Makes an entry of contents of a row: its cells that are not empty, parted by tabs.
void to_entry(Paragraph& row);

/// Entries of contents from the lines of one page, in order of height: those of one height are one
/// entry, and what has no page number yet goes on in the next line.
std::vector<Paragraph> entries_of(const std::vector<Line>& lines);

}  // namespace chancery::readers::pdf
