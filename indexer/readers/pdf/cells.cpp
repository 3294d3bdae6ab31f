// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/cells.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/pdf/flow.hpp"
#include "indexer/readers/pdf/grid.hpp"
#include "indexer/readers/pdf/leaders.hpp"

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;

constexpr double page_height = 100'000;  // heights of one page lie above those of the next
constexpr float same_height = 0.45F;     // of the size: lines side by side
constexpr float same_cell = 2.0F;        // of the size: from one paragraph of a cell to the next
constexpr float farthest_row = 6.0F;     // of the size: between two rows of one page
constexpr float narrowest_gap = 0.3F;    // of the size: between two cells
constexpr std::size_t fewest_rows = 3;   // that have two cells
constexpr std::size_t most_cells = 3;    // a row of so many needs but one beside it
constexpr std::size_t most_lone = 4;     // rows of one cell between two that have several
constexpr float text_width = 300;        // of points: wider, more than two lines high: running text

// The place of a paragraph, a cell or a row; heights run on over the pages.
struct Box {
    float left = 1e9F, right = -1e9F, size = 0;
    double top = 1e18, bottom = -1e18;  // baselines

    void take(const Box& other) {
        left = std::min(left, other.left), right = std::max(right, other.right);
        top = std::min(top, other.top), bottom = std::max(bottom, other.bottom);
        size = std::max(size, other.size);
    }
    bool level_with(const Box& other) const {
        const double near = same_height * std::min(size, other.size);
        return top <= other.bottom + near && bottom >= other.top - near;
    }
    bool overlaps(const Box& other) const { return left < other.right && right > other.left; }
};

double height_of(const Letter& letter) {
    return letter.page * page_height + letter.y;
}

char char_of(const Letter& letter) {
    return static_cast<char>(letter.code);
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

// Paragraphs `begin` to `end` make one row. The cells are their numbers where a cell begins.
struct Row {
    std::size_t begin = 0, end = 0;
    std::vector<std::size_t> cells;
    std::vector<Box> boxes;  // of the cells
    Box box;
};

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

// Rows in reading order from `from` on, up to what is no cell.
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

bool is_running_text(const Row& row) {
    return row.box.right - row.box.left > text_width &&
           row.box.bottom - row.box.top > 1.5F * row.box.size;
}

// True for what ends a table whose type is of size `table`: type of the text around it, where that
// is larger, or else running text.
bool is_outside(const Row& lone, float table, float text) {
    const bool as_text = lone.box.size > text - 0.3F;
    return as_text && (table < text - 0.3F || is_running_text(lone));
}

// A cell that goes on beside the next row is no step.
bool is_far(const Row& above, const Row& below) {
    const double step = below.box.top - above.box.bottom;
    if (below.box.top < above.box.top) return true;
    return step > farthest_row * below.box.size && step < page_height / 2;
}

// Numbers of a table: "$1.5", "(4.4%)", "1,024", unlike a year or a number of something.
bool is_figure_cell(const Paragraph& cell) {
    const auto has = [&](std::string_view codes) {
        return std::ranges::any_of(cell.letters, [&](const Letter& letter) {
            return letter.code < 0x80 && codes.find(char_of(letter)) != codes.npos;
        });
    };
    const bool words = std::ranges::any_of(cell.letters, [](const Letter& letter) {
        return letter.code < 0x80 && std::isalpha(static_cast<unsigned char>(char_of(letter)));
    });
    return !words && has("0123456789") && has("$%.,");
}

// What speaks for a table: rows of several cells, and lone cells that stand clear of the first
// column. Two lines side by side, or three labels, are not enough.
class Evidence {
  public:
    explicit Evidence(const std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

    void add(const Row& row) {
        if (row.cells.size() > 1) {
            ++several_;
            size_ = std::max(size_, row.box.size);
            widest_ = std::max(widest_, row.cells.size());
            // What the figures are of may stand before them.
            const std::size_t named = row.cells.size() >= most_cells ? 1 : 0;
            figures_ = figures_ || std::all_of(row.cells.begin() + named, row.cells.end(),
                                               [&](std::size_t cell) {
                                                   return is_figure_cell(paragraphs_[cell]);
                                               });
        } else if (row.boxes[0].left > first_right_) {
            ++clear_;
        }
        if (several_ == 1 && row.cells.size() > 1) first_right_ = row.boxes[0].right;
    }
    bool is_enough() const {
        return several_ >= fewest_rows || (several_ >= 2 && several_ + clear_ >= fewest_rows) ||
               (several_ >= 2 && widest_ >= most_cells) || figures_;
    }
    bool stands_clear(const Row& row) const { return row.boxes[0].left > first_right_; }
    float size() const { return size_; }  ///< of its type

  private:
    const std::vector<Paragraph>& paragraphs_;
    std::size_t several_ = 0, clear_ = 0, widest_ = 0;
    bool figures_ = false;
    float first_right_ = 1e9F, size_ = 0;
};

// Rows of several cells, and the lone cells between them: how many rows are a table.
// Of a table that goes on here one row is enough.
std::size_t table_end(const std::vector<Row>& rows, const std::vector<Paragraph>& paragraphs,
                      float text_size, bool goes_on) {
    Evidence evidence(paragraphs);
    std::size_t end = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && is_far(rows[i - 1], rows[i])) break;
        const bool lone = rows[i].cells.size() < 2;
        if (lone && is_outside(rows[i], evidence.size(), text_size)) break;
        if (!lone || (end == i && evidence.stands_clear(rows[i]))) {
            end = i + 1;
        } else if (i - end >= most_lone) {
            break;
        }
        evidence.add(rows[i]);
    }
    return goes_on || evidence.is_enough() ? end : 0;
}

bool is_label(const Paragraph& cell) {
    Letters letters = cell.letters;
    while (!letters.empty() && is_blank(letters.back().code)) letters.pop_back();
    if (letters.size() < 2) return !letters.empty();
    Letter blank = letters.back();
    blank.code = U' ';
    letters.push_back(blank);
    return begins_with_label(letters);
}

// True for a row of several cells that is all bold or all italic.
bool is_set_apart(const Paragraph& row) {
    const auto all = [&](auto has) {
        return std::ranges::all_of(row.letters, [&](const Letter& letter) {
            return is_blank(letter.code) || has(letter);
        });
    };
    return std::ranges::find(row.letters, U'\t', &Letter::code) != row.letters.end() &&
           (all([](const Letter& letter) { return letter.bold; }) ||
            all([](const Letter& letter) { return letter.italic; }));
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
        if (at + 1 >= paragraphs_.size() || text_size_ == 0) return false;
        if (!may_be_cell(paragraphs_[at]) || !may_be_cell(paragraphs_[at + 1])) return false;
        return is_next_cell(begin_row(at, box_of(paragraphs_[at])), box_of(paragraphs_[at + 1]));
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

    // Columns of a table: those of its rows that have most cells.
    static std::vector<Box> columns_of(const std::vector<Row>& rows) {
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

    static std::size_t column_of(const std::vector<Box>& columns, const Box& cell,
                                 std::size_t from) {
        for (std::size_t c = from; c < columns.size(); ++c) {
            if (cell.overlaps(columns[c])) return c;
        }
        return from;
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

void mark_headers(std::span<Paragraph> rows) {
    std::size_t heads = 0;
    while (heads < rows.size() && is_set_apart(rows[heads])) ++heads;
    if (heads == rows.size()) return;
    for (Paragraph& row : rows.first(heads)) row.kind = BlockKind::header_row;
}

void add_cell(Paragraph& row, Paragraph&& cell, bool first) {
    if (!first) {
        Letter tab;
        tab.code = U'\t', tab.page = 1;
        row.letters.push_back(tab);
    }
    const std::size_t before = row.letters.size();
    for (PlacedNote& note : cell.notes) {
        note.begin += before, note.at += before;
        row.notes.push_back(std::move(note));
    }
    for (Letter letter : cell.letters) {
        if (letter.code == U'\t') letter.code = U' ';
        row.letters.push_back(letter);
    }
    if (row.size == 0) row.size = cell.size;
}

}  // namespace chancery::readers::pdf
