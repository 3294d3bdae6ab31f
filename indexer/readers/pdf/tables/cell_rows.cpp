// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/tables/cell_rows.hpp"

#include <algorithm>

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;

constexpr float same_height = 0.45F;   // of the size: lines side by side
constexpr float narrowest_gap = 0.3F;  // of the size: between two cells

double height_of(const Letter& letter) {
    return letter.page * page_height + letter.y;
}

Box box_of(const Paragraph& paragraph) {
    Box box;
    box.left = paragraph.x0, box.right = paragraph.x1, box.size = paragraph.size;
    const auto has_ink = [](const Letter& letter) { return !is_blank(letter.code); };
    const auto first = std::ranges::find_if(paragraph.letters, has_ink);
    if (first == paragraph.letters.end()) return box;
    const auto last = std::find_if(paragraph.letters.rbegin(), paragraph.letters.rend(), has_ink);
    box.top = height_of(*first), box.bottom = height_of(*last);
    return box;
}

bool may_be_cell(const Paragraph& paragraph) {
    return paragraph.kind == BlockKind::paragraph && paragraph.style != "Caption" &&
           paragraph.style != "TOC" && paragraph.style != "Note" && paragraph.size > 0;
}

// True when a paragraph stands beside the last cell of a row, on the side the row runs to.
bool is_next_cell(const Row& row, const Box& box) {
    if (!box.level_with(row.box)) return false;
    const float gap = narrowest_gap * box.size;
    const Box& last = row.boxes.back();
    const bool right = box.left > row.box.right + gap, left = box.right < row.box.left - gap;
    if (row.boxes.size() < 2) return right || left;
    return row.boxes[0].left < last.left ? right : left;
}

bool goes_on_in_cell(const Row& row, const Box& box) {
    const Box& last = row.boxes.back();
    return row.boxes.size() > 1 && box.overlaps(last) && !box.overlaps(row.boxes.front()) &&
           box.top > last.bottom && box.top - last.bottom < same_cell * box.size;
}

Row begin_row(std::size_t at, const Box& box) {
    return {at, at + 1, {at}, {box}, box};
}

}  // namespace

void Box::take(const Box& other) {
    left = std::min(left, other.left), right = std::max(right, other.right);
    top = std::min(top, other.top), bottom = std::max(bottom, other.bottom);
    size = std::max(size, other.size);
}

bool Box::level_with(const Box& other) const {
    const double near = same_height * std::min(size, other.size);
    return top <= other.bottom + near && bottom >= other.top - near;
}

bool begins_row(const std::vector<Paragraph>& paragraphs, std::size_t at) {
    if (at + 1 >= paragraphs.size()) return false;
    if (!may_be_cell(paragraphs[at]) || !may_be_cell(paragraphs[at + 1])) return false;
    return is_next_cell(begin_row(at, box_of(paragraphs[at])), box_of(paragraphs[at + 1]));
}

std::vector<Row> rows_from(const std::vector<Paragraph>& paragraphs, std::size_t from) {
    std::vector<Row> rows;
    for (std::size_t i = from; i < paragraphs.size() && may_be_cell(paragraphs[i]); ++i) {
        const Box box = box_of(paragraphs[i]);
        if (!rows.empty() && is_next_cell(rows.back(), box)) {
            rows.back().cells.push_back(i);
            rows.back().boxes.push_back(box);
        } else if (!rows.empty() && goes_on_in_cell(rows.back(), box)) {
            rows.back().boxes.back().take(box);
        } else {
            rows.push_back(begin_row(i, box));
            continue;
        }
        rows.back().end = i + 1;
        rows.back().box.take(box);
    }
    return rows;
}

std::vector<Box> columns_of(const std::vector<Row>& rows) {
    const auto most =
        std::ranges::max_element(rows, {}, [](const Row& row) { return row.cells.size(); });
    std::vector<Box> columns = most->boxes;
    for (const Row& row : rows) {
        if (row.cells.size() != columns.size()) continue;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            columns[c].left = std::min(columns[c].left, row.boxes[c].left);
            columns[c].right = std::max(columns[c].right, row.boxes[c].right);
        }
    }
    return columns;
}

std::size_t column_of(const std::vector<Box>& columns, const Box& cell, std::size_t from) {
    for (std::size_t c = from; c < columns.size(); ++c) {
        if (cell.overlaps(columns[c])) return c;
    }
    return from;
}

}  // namespace chancery::readers::pdf
