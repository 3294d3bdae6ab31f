// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/grid.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/pdf/flow.hpp"
#include "indexer/readers/pdf/leaders.hpp"

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;
using Columns = std::vector<Grid::Column>;

constexpr float same_height = 0.45F;     // of the size: lines side by side
constexpr float narrowest_strip = 0.9F;  // of the size, between two columns
constexpr float farthest_step = 3.0F;    // of the size, between lines of one grid
constexpr float wider_step = 1.25F;      // of the least step: another row
constexpr std::size_t fewest_rows = 3;   // that have cells in two columns
constexpr std::size_t fewest_names = 8;  // of a list in columns

// Index behind the lines that stand side by side with line `from`.
std::size_t row_end(const std::vector<Line>& lines, std::size_t from) {
    std::size_t to = from + 1;
    while (to < lines.size() &&
           std::fabs(lines[to].y - lines[from].y) < same_height * lines[from].size) {
        ++to;
    }
    return to;
}

void add_ink(Columns& columns, const Line& line) {
    const float strip = narrowest_strip * line.size;
    Grid::Column ink{line.x0, line.x1};
    Columns out;
    for (const Grid::Column& column : columns) {
        if (column.x1 + strip <= ink.x0 || column.x0 >= ink.x1 + strip) {
            out.push_back(column);
        } else {
            ink.x0 = std::min(ink.x0, column.x0), ink.x1 = std::max(ink.x1, column.x1);
        }
    }
    out.push_back(ink);
    std::ranges::sort(out, {}, &Grid::Column::x0);
    columns = std::move(out);
}

std::size_t column_of(const Columns& columns, const Line& line) {
    const float middle = (line.x0 + line.x1) / 2;
    std::size_t at = 0;
    while (at + 1 < columns.size() && columns[at + 1].x0 <= middle) ++at;
    return at;
}

bool is_label(const Line& line) {
    Letters letters = line.letters;
    while (!letters.empty() && is_blank(letters.back().code)) letters.pop_back();
    if (letters.empty()) return false;
    if (letters.size() == 1) return true;  // a bullet of whatever face
    Letter blank = letters.back();
    blank.code = U' ';
    letters.push_back(blank);
    return begins_with_label(letters);
}

// Labels beside their paragraphs stand in columns as well, and are none.
bool is_labels(const std::vector<Line>& lines, const Grid& grid) {
    std::size_t labels = 0, others = 0;
    for (std::size_t i = grid.begin; i < grid.end; ++i) {
        if (column_of(grid.columns, lines[i]) == 0) ++(is_label(lines[i]) ? labels : others);
    }
    return grid.columns.size() == 2 && labels * 2 >= others;
}

// Takes in rows from `from` on as long as two columns are left.
Grid grow(const std::vector<Line>& lines, std::size_t from) {
    Grid grid{from, from, {}};
    std::size_t last = from, rows = 0;
    while (last < lines.size()) {
        const std::size_t next = row_end(lines, last);
        Columns columns = grid.columns;
        for (std::size_t i = last; i < next; ++i) add_ink(columns, lines[i]);
        const bool far =
            last > from && lines[last].y - lines[last - 1].y > farthest_step * lines[last].size;
        if (far || columns.size() < std::max<std::size_t>(2, grid.columns.size())) break;
        grid.columns = std::move(columns);
        // What follows the last row of two cells may be the text below as well.
        if (next - last >= 2) ++rows, grid.end = next;
        last = next;
    }
    if (rows < fewest_rows) grid.end = from;
    return grid;
}

// The edges by the lines that are in it after all.
void settle(Grid& grid, const std::vector<Line>& lines) {
    grid.columns.clear();
    for (std::size_t i = grid.begin; i < grid.end; ++i) add_ink(grid.columns, lines[i]);
}

float least_step(const std::vector<Line>& lines, const Grid& grid) {
    float least = 1e9F;
    for (std::size_t i = grid.begin + 1; i < grid.end; ++i) {
        const float step = lines[i].y - lines[i - 1].y;
        if (step > same_height * lines[i].size) least = std::min(least, step);
    }
    return least;
}

bool has_rule_between(const Page& page, float above, float below) {
    return std::ranges::any_of(page.rules,
                               [&](const Rule& rule) { return rule.y > above && rule.y < below; });
}

// What parts rows in this grid: rules where it has them, else wider steps, else each first cell.
class RowEnds {
  public:
    RowEnds(const std::vector<Line>& lines, const Grid& grid, const Page& page)
        : lines_(lines), grid_(grid), page_(page), least_(least_step(lines, grid)) {
        for (std::size_t i = row_end(lines, grid.begin); i < grid.end; i = row_end(lines, i)) {
            rules_ += is_ruled(i) ? 1 : 0;
            wide_ += is_wide(i) ? 1 : 0;
        }
    }

    bool begins_row(std::size_t i) const {
        if (rules_ >= 2) return is_ruled(i);
        if (is_wide(i)) return true;
        if (wide_ >= 2) return false;
        return column_of(grid_.columns, lines_[i]) == 0 && row_end(lines_, i) - i >= 2;
    }

  private:
    bool is_ruled(std::size_t i) const {
        return has_rule_between(page_, lines_[i - 1].y, lines_[i].y);
    }
    bool is_wide(std::size_t i) const {
        return lines_[i].y - lines_[i - 1].y > wider_step * least_;
    }

    const std::vector<Line>& lines_;
    const Grid& grid_;
    const Page& page_;
    float least_ = 0;
    std::size_t rules_ = 0, wide_ = 0;
};

// Dot leaders are the mark of a table of contents.
bool is_contents(const std::vector<Line>& lines, const Grid& grid) {
    std::size_t with = 0, rows = 0;
    for (std::size_t from = grid.begin; from < grid.end; ++rows) {
        const std::size_t to = row_end(lines, from);
        with += std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(from),
                            lines.begin() + static_cast<std::ptrdiff_t>(to),
                            [](const Line& line) { return has_leaders(line.letters); })
                    ? 1
                    : 0;
        from = to;
    }
    return with * 3 >= rows;
}

// True when the cells of one height end with one in the last column: a page's number.
bool ends_entry(const std::vector<Line>& lines, const Grid& grid, std::size_t last) {
    return column_of(grid.columns, lines[last]) + 1 == grid.columns.size();
}

Paragraph to_row(const std::vector<Line>& lines, std::size_t from, std::size_t to,
                 const Columns& columns) {
    std::vector<std::vector<Line>> cells(columns.size());
    for (std::size_t i = from; i < to; ++i) {
        cells[column_of(columns, lines[i])].push_back(lines[i]);
    }
    Paragraph row;
    row.kind = BlockKind::row;
    row.style = "row";
    row.size = lines[from].size;
    row.x0 = row.first_x0 = columns.front().x0, row.x1 = columns.back().x1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        Letters letters;
        append_lines(letters, cells[c]);
        for (Letter& letter : letters) {
            if (letter.code == U'\t') letter.code = U' ';
        }
        if (c > 0) {
            Letter tab;
            tab.code = U'\t', tab.page = lines[from].page;
            row.letters.push_back(tab);
        }
        row.letters.insert(row.letters.end(), letters.begin(), letters.end());
    }
    return row;
}

bool is_bold(const Paragraph& row) {
    return std::ranges::all_of(row.letters,
                               [](const Letter& l) { return l.bold || is_blank(l.code); });
}

}  // namespace

std::vector<Grid> find_grids(const std::vector<Line>& lines) {
    std::vector<Grid> grids;
    for (std::size_t from = 0; from < lines.size();) {
        const std::size_t next = row_end(lines, from);
        Grid grid{from, from, {}};
        if (next - from >= 2) grid = grow(lines, from);
        if (grid.end > grid.begin) settle(grid, lines);
        if (grid.end == grid.begin || is_labels(lines, grid)) {
            from = next;
            continue;
        }
        from = grid.end;
        grids.push_back(std::move(grid));
    }
    return grids;
}

std::vector<Line> lines_down(const std::vector<Line>& lines, const Grid& grid) {
    std::vector<Line> out;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        for (std::size_t i = grid.begin; i < grid.end; ++i) {
            if (column_of(grid.columns, lines[i]) == c) out.push_back(lines[i]);
        }
    }
    return out;
}

bool are_names_in_order(const std::vector<std::string>& texts) {
    if (texts.size() < fewest_names) return false;
    std::size_t rising = 0;
    std::string_view before;
    for (const std::string& name : texts) {
        if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
        rising += before <= name ? 1 : 0;
        before = name;
    }
    return rising * 10 >= texts.size() * 9;
}

bool runs_down(const std::vector<Line>& lines, const Grid& grid) {
    std::vector<std::string> names;
    for (const Line& line : lines_down(lines, grid)) names.push_back(plain_text(line.letters));
    return are_names_in_order(names);
}

std::vector<Paragraph> rows_of(const std::vector<Line>& lines, const Grid& grid, const Page& page) {
    const RowEnds ends(lines, grid, page);
    const bool contents = is_contents(lines, grid);
    std::vector<Paragraph> rows;
    for (std::size_t from = grid.begin; from < grid.end;) {
        std::size_t to = row_end(lines, from);
        const auto goes_on = [&] {
            return contents ? !ends_entry(lines, grid, to - 1) : !ends.begins_row(to);
        };
        while (to < grid.end && goes_on()) to = row_end(lines, to);
        rows.push_back(to_row(lines, from, to, grid.columns));
        from = to;
    }
    if (contents) {
        std::ranges::for_each(rows, to_entry);
        return rows;
    }
    if (rows.size() > 1 && is_bold(rows.front()) && !is_bold(rows[1])) {
        rows.front().kind = BlockKind::header_row;
    }
    return rows;
}

}  // namespace chancery::readers::pdf
