// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/table.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace chancery::readers {
namespace {

using document::Block;

/// Puts `part` behind `whole`.
void append(Block& whole, Block&& part) {
    if (whole.page == 0) whole.page = part.page;
    std::ranges::replace(part.text, '\t', ' ');
    const std::size_t shift = whole.text.size();
    const int noted = static_cast<int>(whole.notes.size());
    whole.text += part.text;
    for (document::RawNote& note : part.notes) {
        note.offset += shift;
        whole.notes.push_back(std::move(note));
    }
    for (document::RawLink& link : part.links) {
        if (link.note < 0) {
            link.begin += shift;
            link.end += shift;
        } else {
            link.note += noted;
        }
        whole.links.push_back(std::move(link));
    }
}

/// True for a row that holds nothing but the table's notes.
bool is_notes(const DocxRow& row) {
    bool notes = false;
    for (const DocxCell& cell : row.cells) {
        for (const Block& block : cell.blocks) {
            if (block.kind != document::BlockKind::table_note) return false;
            notes = true;
        }
    }
    return notes;
}

/// Grid columns at which some cell with words begins: the columns that a reader sees.
std::set<int> columns_of(const DocxTable& table) {
    std::set<int> columns;
    for (const DocxRow& row : table.rows) {
        for (const DocxCell& cell : row.cells) {
            if (!cell.blocks.empty()) columns.insert(cell.column);
        }
    }
    return columns;
}

Block to_block(DocxRow&& row, const std::set<int>& columns) {
    Block block;
    block.kind = row.header ? document::BlockKind::header_row : document::BlockKind::row;
    bool bold = true;
    auto column = columns.begin();
    for (DocxCell& cell : row.cells) {
        if (cell.blocks.empty()) continue;
        for (const Block& one : cell.blocks) bold = bold && one.bold;
        for (; column != columns.end() && *column < cell.column; ++column) block.text += '\t';
        append(block, join(std::move(cell.blocks)));
    }
    block.bold = bold;
    return block;
}

}  // namespace

Block join(std::vector<Block>&& blocks) {
    Block whole;
    for (Block& block : blocks) {
        if (!whole.text.empty()) whole.text += ' ';
        if (!block.number.empty()) whole.text += block.number + ' ';
        append(whole, std::move(block));
    }
    return whole;
}

bool is_layout(const DocxTable& table) {
    return columns_of(table).size() <= 1;
}

void append_paragraphs(DocxTable&& table, std::vector<Block>& blocks) {
    for (DocxRow& row : table.rows) {
        for (DocxCell& cell : row.cells) std::ranges::move(cell.blocks, std::back_inserter(blocks));
    }
}

void append_rows(DocxTable&& table, int number, std::vector<Block>& blocks) {
    const std::set<int> columns = columns_of(table);
    for (DocxRow& row : table.rows) {
        if (is_notes(row)) {
            for (DocxCell& cell : row.cells)
                std::ranges::move(cell.blocks, std::back_inserter(blocks));
            continue;
        }
        Block block = to_block(std::move(row), columns);
        block.table = number;
        if (block.text.find_first_not_of('\t') != block.text.npos) {
            blocks.push_back(std::move(block));
        }
    }
}

}  // namespace chancery::readers
