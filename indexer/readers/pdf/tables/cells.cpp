// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/tables/cells.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "indexer/readers/pdf/flow.hpp"
#include "indexer/readers/pdf/leaders.hpp"
#include "indexer/readers/pdf/tables/cell_rows.hpp"
#include "indexer/readers/pdf/tables/grid.hpp"
#include "indexer/readers/pdf/tables/table_end.hpp"
#include "indexer/readers/pdf/tables/table_rows.hpp"

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;

bool is_label(const Paragraph& cell) {
    Letters letters = cell.letters;
    while (!letters.empty() && is_blank(letters.back().code)) letters.pop_back();
    if (letters.size() < 2) return !letters.empty();
    Letter blank = letters.back();
    blank.code = U' ';
    letters.push_back(blank);
    return begins_with_label(letters);
}

// Where a table has ended, that it may go on: at the head of the next column of its page, with as
// many columns of its own.
struct Begun {
    std::vector<Box> columns;
    Box last;

    bool goes_on(const Row& row) const {
        return row.cells.size() == columns.size() && row.box.top < last.top &&
               row.box.left > columns.back().right - row.box.size;
    }
};

class TableMaker {
  public:
    explicit TableMaker(std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

    void run() {
        for (std::size_t at = 0; at < paragraphs_.size();) {
            if (!begins_pair(at)) {
                keep(at++);
                continue;
            }
            const std::vector<Row> rows = rows_from(paragraphs_, at);
            const bool goes_on = begun_.goes_on(rows.front()) && is_row(out_.back());
            std::size_t end = table_end(rows, paragraphs_, text_size_, goes_on);
            if (end == 0 || is_labelled({rows.begin(), rows.begin() + to_difference(end)})) {
                for (const std::size_t next = rows.front().end; at < next;) keep(at++);
                continue;
            }
            if (is_odd_name(rows, end)) ++end;
            if (!add_names({rows.begin(), rows.begin() + to_difference(end)})) {
                add_rows({rows.begin(), rows.begin() + to_difference(end)}, goes_on);
            }
            at = rows[end - 1].end;
        }
        paragraphs_ = std::move(out_);
    }

  private:
    static std::ptrdiff_t to_difference(std::size_t count) {
        return static_cast<std::ptrdiff_t>(count);
    }

    void keep(std::size_t at) {
        const Paragraph& paragraph = paragraphs_[at];
        if (paragraph.x1 - paragraph.x0 > text_width) text_size_ = paragraph.size;
        out_.push_back(std::move(paragraphs_[at]));
    }

    // The masthead of page 1 stands side by side as well; tables come after text.
    bool begins_pair(std::size_t at) const {
        return text_size_ != 0 && begins_row(paragraphs_, at);
    }

    // Labels beside their paragraphs stand in columns as well, and are none.
    bool is_labelled(const std::vector<Row>& rows) const {
        std::size_t labels = 0, several = 0;
        for (const Row& row : rows) {
            if (row.cells.size() > 2) return false;
            if (row.cells.size() < 2) continue;
            ++several;
            labels += is_label(paragraphs_[row.begin]) ? 1 : 0;
        }
        return labels * 2 >= several;
    }

    // The last name of the first column has none beside it where their count is odd.
    bool is_odd_name(const std::vector<Row>& rows, std::size_t end) const {
        if (end == rows.size() || rows[end].cells.size() != 1) return false;
        const Row &lone = rows[end], &above = rows[end - 1];
        const Box& first = above.boxes.front();
        const bool below = std::fabs(lone.box.left - first.left) < 2 &&
                           lone.box.top - first.bottom < same_cell * first.size;
        const auto name = [&](const Row& row, std::size_t c) {
            return plain_text(paragraphs_[row.cells[c]].letters);
        };
        return below && above.cells.size() == 2 && rows.front().cells.size() == 2 &&
               name(above, 0) < name(lone, 0) && name(lone, 0) < name(rows.front(), 1);
    }

    // Names in the order of the alphabet, one column after the other, are a list and no table.
    bool add_names(const std::vector<Row>& rows) {
        const std::vector<Box> columns = columns_of(rows);
        std::vector<std::vector<std::size_t>> down(columns.size());
        for (const Row& row : rows) {
            if (row.end - row.begin != row.cells.size()) return false;
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                down[column_of(columns, row.boxes[c], 0)].push_back(row.cells[c]);
            }
        }
        std::vector<std::string> names;
        for (const auto& cells : down) {
            for (const std::size_t cell : cells) {
                names.push_back(plain_text(paragraphs_[cell].letters));
            }
        }
        if (!are_names_in_order(names)) return false;
        for (const auto& cells : down) {
            for (const std::size_t cell : cells) out_.push_back(std::move(paragraphs_[cell]));
        }
        return true;
    }

    static bool is_row(const Paragraph& paragraph) { return paragraph.table != 0; }

    void add_rows(const std::vector<Row>& rows, bool goes_on) {
        const std::vector<Box> columns = columns_of(rows);
        const std::size_t first = out_.size();
        std::size_t leaders = 0;
        for (const Row& row : rows) {
            out_.push_back(to_row(row, columns));
            leaders += has_leaders(out_.back().letters) ? 1 : 0;
        }
        const auto made = out_.begin() + to_difference(first);
        if (leaders * 3 >= rows.size()) {
            std::for_each(made, out_.end(), to_entry);
            return;
        }
        if (!goes_on) --tables_;
        std::for_each(made, out_.end(), [&](Paragraph& row) { row.table = tables_; });
        if (!goes_on) mark_headers(std::span(out_).subspan(first));
        begun_ = {columns, rows.back().box};
    }

    Paragraph to_row(const Row& row, const std::vector<Box>& columns) {
        Paragraph made;
        made.kind = BlockKind::row;
        made.style = "TR";
        std::size_t column = 0;
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            const std::size_t place = column_of(columns, row.boxes[c], column);
            for (; column < place; ++column) add_cell(made, {}, column == 0);
            add_cell(made, cell_of(row, c), column == 0);
            ++column;
        }
        made.size = row.box.size;
        made.first_x0 = made.x0 = row.box.left, made.x1 = row.box.right;
        return made;
    }

    // A cell may have several paragraphs.
    Paragraph cell_of(const Row& row, std::size_t c) {
        const std::size_t end = c + 1 < row.cells.size() ? row.cells[c + 1] : row.end;
        Paragraph cell = std::move(paragraphs_[row.cells[c]]);
        for (std::size_t i = row.cells[c] + 1; i < end; ++i) {
            Letter blank = cell.letters.back();
            blank.code = U' ', blank.raised = false;
            cell.letters.push_back(blank);
            Paragraph& more = paragraphs_[i];
            for (PlacedNote& note : more.notes) {
                note.begin += cell.letters.size(), note.at += cell.letters.size();
                cell.notes.push_back(std::move(note));
            }
            cell.letters.insert(cell.letters.end(), more.letters.begin(), more.letters.end());
        }
        return cell;
    }

    std::vector<Paragraph>& paragraphs_;
    std::vector<Paragraph> out_;
    float text_size_ = 0;  // of the running text before; 0: none yet
    Begun begun_;          // the last table
    int tables_ = 0;       // those found here count downwards, until all are numbered
};

}  // namespace

void find_tables(std::vector<Paragraph>& paragraphs) {
    TableMaker(paragraphs).run();
    int table = 0, before = 0;
    for (Paragraph& paragraph : paragraphs) {
        if (paragraph.table == 0) continue;
        if (paragraph.table != before) ++table;
        before = paragraph.table;
        paragraph.table = table;
    }
}

}  // namespace chancery::readers::pdf
