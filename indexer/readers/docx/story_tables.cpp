// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables of a story: rows and cells may stand inside content controls and tracked changes.
#include <algorithm>
#include <utility>

#include "indexer/readers/docx/story.hpp"

namespace chancery::readers {
namespace {

/// Grids are bounded as Word bounds them; a span beyond is the file's mistake.
constexpr int max_columns = 1024;

struct RowLook {
    bool header = false, deleted = false;
    int first_column = 0;
};

RowLook read_row_look(XmlReader& xml) {
    RowLook look;
    for_each_child(xml, [&] {
        if (xml.name() == "tblHeader") look.header = is_on(xml);
        if (xml.name() == "del") look.deleted = true;
        if (xml.name() == "gridBefore") {
            look.first_column = std::clamp(number_in(xml, "val").value_or(0), 0, max_columns);
        }
        skip_element(xml);
    });
    return look;
}

/// Sets what the cell's properties say; true when the cell was deleted.
bool read_cell_look(XmlReader& xml, DocxCell& cell) {
    bool deleted = false;
    for_each_child(xml, [&] {
        if (xml.name() == "gridSpan") {
            cell.span = std::clamp(number_in(xml, "val").value_or(1), 1, max_columns);
        }
        if (xml.name() == "vMerge") cell.goes_on = own(xml, "val") != "restart";
        if (xml.name() == "cellDel") deleted = true;
        skip_element(xml);
    });
    return deleted;
}

}  // namespace

void DocxStory::read_table(Blocks& blocks) {
    DocxTable table;
    read_rows(table);
    if (layout_only_ || is_layout(table)) {
        append_paragraphs(std::move(table), blocks);
    } else {
        append_rows(std::move(table), ++context_.tables, blocks);
    }
}

void DocxStory::read_rows(DocxTable& table) {
    for_each_child(xml_, [&] {
        const std::string name(xml_.name());
        if (name == "tr") {
            read_row(table);
        } else if (name == "sdt") {
            read_content_control([&] { read_rows(table); });
        } else if (name == "ins" || name == "moveTo" || name == "customXml") {
            read_rows(table);
        } else {
            skip_element(xml_);
        }
    });
}

void DocxStory::read_row(DocxTable& table) {
    DocxRow row;
    bool deleted = false;
    int column = 0;
    for_each_child(xml_, [&] {
        if (xml_.name() == "trPr") {
            const RowLook look = read_row_look(xml_);
            row.header = look.header;
            deleted = look.deleted;
            column = look.first_column;
        } else {
            read_cell_element(row, column);
        }
    });
    if (!deleted) table.rows.push_back(std::move(row));
}

void DocxStory::read_cell_element(DocxRow& row, int& column) {
    const std::string name(xml_.name());
    if (name == "tc") {
        read_cell(row, column);
    } else if (name == "sdt") {
        read_content_control(
            [&] { for_each_child(xml_, [&] { read_cell_element(row, column); }); });
    } else if (name == "customXml") {
        for_each_child(xml_, [&] { read_cell_element(row, column); });
    } else {
        skip_element(xml_);
    }
}

void DocxStory::read_cell(DocxRow& row, int& column) {
    DocxCell cell;
    cell.column = column;
    bool deleted = false;
    for_each_child(xml_, [&] {
        if (xml_.name() == "tcPr") {
            deleted = read_cell_look(xml_, cell);
        } else {
            read_block(cell.blocks);
        }
    });
    column = std::min(column + cell.span, max_columns);
    if (deleted || cell.goes_on) cell.blocks.clear();
    row.cells.push_back(std::move(cell));
}

}  // namespace chancery::readers
