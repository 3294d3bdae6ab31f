// SPDX-License-Identifier: GPL-2.0-or-later
//
// A table of a DOCX file, kept whole until its end, because only then its shape tells whether it
// holds rows of cells or only places paragraphs on the page (mastheads, frames around a text,
// signatures side by side).
#pragma once

#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::readers {

struct DocxCell {
    int column = 0, span = 1;  ///< on the table's grid
    bool goes_on = false;      ///< merged with the cell above
    std::vector<document::Block> blocks;
};

struct DocxRow {
    bool header = false;
    std::vector<DocxCell> cells;
};

struct DocxTable {
    bool lines = false;  ///< some border is drawn
    std::vector<DocxRow> rows;
};

/// True when the table has no rows that mean anything as rows.
bool is_layout(const DocxTable& table);

/// Its paragraphs, cell by cell.
void append_paragraphs(DocxTable&& table, std::vector<document::Block>& blocks);

/// Its rows, one block each, as table `number`: cells parted by tabs, a cell over several columns
/// followed by as many tabs, columns without a word left out.
void append_rows(DocxTable&& table, int number, std::vector<document::Block>& blocks);

/// All blocks as one, parted by blanks, with notes and links at their new places.
document::Block join(std::vector<document::Block>&& blocks);

}  // namespace chancery::readers
