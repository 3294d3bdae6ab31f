// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/tables/grid.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/pdf/flow.hpp"
#include "indexer/readers/pdf/leaders.hpp"
#include "indexer/readers/pdf/tables/table_rows.hpp"

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;
using Columns = std::vector<Column>;

constexpr float side_by_side = 0.45F;     // of the size: lines side by side
constexpr float narrowest_blank = 0.9F;   // of the size, between two columns
constexpr float farthest_step = 3.0F;     // of the size, between lines of one grid
constexpr float wider_step = 1.25F;       // of the least step: another row
constexpr std::size_t most_crossing = 3;  // heights in succession that cross the columns
constexpr float longest_crossing = 0.6F;  // of the grid's width
constexpr float hanging = 12;             // points by which a name's later lines are set in
constexpr float usual_leading = 1.2F;     // of the size, within a cell
constexpr float least_smaller = 0.6F;     // points by which heads are least_smaller than cells
constexpr float larger = 1.6F;            // points by which cells are larger than heads
constexpr float most_difference = 1.2F;   // points by which heads differ from rows
constexpr std::size_t fewest_pairs = 3;   // that have cells in two columns
constexpr std::size_t fewest_names = 8;   // of a list in columns

// Index behind the lines that stand side by side with line `from`.
std::size_t row_end(const std::vector<Line>& lines, std::size_t from) {
    std::size_t to = from + 1;
    while (to < lines.size() &&
           std::fabs(lines[to].y - lines[from].y) < side_by_side * lines[from].size) {
        ++to;
    }
    return to;
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
bool is_labels(const Grid& grid) {
    std::size_t labels = 0, others = 0;
    for (const Level& level : grid.levels) {
        if (column_of(grid.columns, level.front()) == 0)
            ++(is_label(level.front()) ? labels : others);
    }
    return grid.columns.size() == 2 && labels * 2 >= others;
}

// Takes in heights from `from` on as long as two columns are left.
class Growing {
  public:
    Growing(const std::vector<Line>& lines, std::size_t from) : lines_(lines), from_(from) {}

    Grid grow() {
        Grid grid{from_, from_, {}, {}};
        for (std::size_t last = from_; last < lines_.size();) {
            const std::size_t next = row_end(lines_, last);
            if (last > from_ && (is_far(last) || lines_[last].size > size_ + larger)) break;
            const bool several = next - last >= 2;
            if (!take(last, next) && !(several ? restart(last, next) : crosses(last))) break;
            // What follows the last row of two cells may be the text below as well.
            if (several) ++rows_, grid.end = next, size_ = lines_[last].size, crossing_ = 0;
            last = next;
        }
        if (rows_ < fewest_pairs) grid.end = from_;
        return grid;
    }

  private:
    bool is_far(std::size_t at) const {
        return lines_[at].y - lines_[at - 1].y > farthest_step * lines_[at].size;
    }

    bool take(std::size_t from, std::size_t to) {
        Columns columns = columns_;
        for (std::size_t i = from; i < to; ++i) add_ink(columns, lines_[i], narrowest_blank);
        if (columns.size() < std::max<std::size_t>(2, columns_.size())) return false;
        columns_ = std::move(columns);
        return true;
    }

    // Heads of columns may stand otherwise than the cells below them.
    bool restart(std::size_t from, std::size_t to) {
        Columns columns;
        for (std::size_t i = from; i < to; ++i) add_ink(columns, lines_[i], narrowest_blank);
        if (columns.size() < 2) return false;
        columns_ = std::move(columns);
        return true;
    }

    // The head of a group of rows: short, and in the type of the table.
    bool crosses(std::size_t at) {
        const Line& line = lines_[at];
        const float width = columns_.back().x1 - columns_.front().x0;
        return ++crossing_ <= most_crossing && std::fabs(line.size - size_) <= most_difference &&
               line.x1 - line.x0 < longest_crossing * width;
    }

    const std::vector<Line>& lines_;
    std::size_t from_, rows_ = 0, crossing_ = 0;
    Columns columns_;
    float size_ = 0;
};

// Cells and columns by the lines that are in it after all.
void settle(Grid& grid, const std::vector<Line>& lines, float words) {
    for (std::size_t from = grid.begin; from < grid.end;) {
        const std::size_t to = row_end(lines, from);
        Level level;
        for (; from < to; ++from) {
            for (Line& piece : pieces_of(lines[from], words)) level.push_back(std::move(piece));
        }
        grid.levels.push_back(std::move(level));
    }
    grid.columns = columns_of(grid.levels);
    for (Level& level : grid.levels) cut_figures(level, grid.columns);
}

float step_above(const Grid& grid, std::size_t level) {
    return grid.levels[level].front().y - grid.levels[level - 1].front().y;
}

// Distance of lines within a cell: the least there is, unless all cells are of one line.
float line_step(const Grid& grid) {
    float least = 1e9F;
    for (std::size_t i = 1; i < grid.levels.size(); ++i) {
        const float size = grid.levels[i].front().size, step = step_above(grid, i);
        if (step > 0.8F * size) least = std::min({least, step, usual_leading * size});
    }
    return least;
}

bool has_rule_between(const Page& page, float above, float below) {
    return std::ranges::any_of(page.rules,
                               [&](const Rule& rule) { return rule.y > above && rule.y < below; });
}

// What parts rows in this grid: rules and wider steps, else each first cell. A height with a first
// cell and figures beside it is a row in any case.
class RowEnds {
  public:
    RowEnds(const Grid& grid, const Page& page)
        : grid_(grid), page_(page), least_(line_step(grid)) {
        std::size_t full = 0;
        for (std::size_t i = 1; i < grid.levels.size(); ++i) {
            rules_ += is_ruled(i) ? 1 : 0;
            wide_ += is_wide(i) ? 1 : 0;
            full += is_full(i) ? 1 : 0;
        }
        // Few tables have a rule below each row; most have some below heads and above sums.
        ruled_ = rules_ >= 2 && rules_ * 4 >= (wide_ >= 2 ? wide_ * 3 : full);
    }

    bool begins_row(std::size_t i) const {
        if (is_ruled(i) || is_figures(i)) return true;
        if (ruled_) return false;
        if (is_wide(i)) return true;
        return wide_ < 2 && is_full(i);
    }

  private:
    bool is_ruled(std::size_t i) const {
        return has_rule_between(page_, grid_.levels[i - 1].front().y, grid_.levels[i].front().y);
    }
    bool is_wide(std::size_t i) const { return step_above(grid_, i) > wider_step * least_; }
    bool is_full(std::size_t i) const {
        const Level& level = grid_.levels[i];
        return level.size() >= 2 && column_of(grid_.columns, level.front()) == 0;
    }
    bool is_figures(std::size_t i) const {
        const Level& level = grid_.levels[i];
        return level.size() >= 2 && !is_figure(level.front()) &&
               std::all_of(level.begin() + 1, level.end(), is_figure) && !ends_name(i);
    }
    // Figures may stand beside the last line of the row's name.
    bool ends_name(std::size_t i) const {
        const Level& above = grid_.levels[i - 1];
        return wide_ >= 2 && !is_wide(i) && above.size() == 1 &&
               std::fabs(above.front().x0 - grid_.levels[i].front().x0) < hanging;
    }

    const Grid& grid_;
    const Page& page_;
    float least_ = 0;
    std::size_t rules_ = 0, wide_ = 0;
    bool ruled_ = false;
};

// Dot leaders are the mark of a table of contents.
bool is_contents(const Grid& grid) {
    const auto with = std::ranges::count_if(grid.levels, [](const Level& level) {
        return std::ranges::any_of(level,
                                   [](const Line& cell) { return has_leaders(cell.letters); });
    });
    return static_cast<std::size_t>(with) * 3 >= grid.levels.size();
}

// True when the cells of one height end with one in the last column: a page's number.
bool ends_entry(const Grid& grid, std::size_t level) {
    return column_of(grid.columns, grid.levels[level].back()) + 1 == grid.columns.size();
}

Paragraph to_row(const Grid& grid, std::size_t from, std::size_t to) {
    std::vector<std::vector<Line>> cells(grid.columns.size());
    for (std::size_t i = from; i < to; ++i) {
        for (const Line& cell : grid.levels[i]) {
            cells[column_of(grid.columns, cell)].push_back(cell);
        }
    }
    Paragraph row;
    row.kind = BlockKind::row;
    row.style = "row";
    row.size = grid.levels[from].front().size;
    row.x0 = row.first_x0 = grid.columns.front().x0, row.x1 = grid.columns.back().x1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        Paragraph cell;
        append_lines(cell.letters, cells[c]);
        add_cell(row, std::move(cell), c == 0);
    }
    return row;
}

// How many heights at the start hold heads in least_smaller type than the cells.
std::size_t count_heads(const Grid& grid) {
    const float size = usual_size(grid.levels);
    const auto is_head = [&](const Level& level) {
        return level.front().size < size - least_smaller;
    };
    const auto end = std::ranges::find_if_not(grid.levels, is_head);
    return end == grid.levels.end() ? 0 : static_cast<std::size_t>(end - grid.levels.begin());
}

}  // namespace

std::vector<Grid> find_grids(const std::vector<Line>& lines) {
    std::vector<Grid> grids;
    const float words = word_gap(lines);
    for (std::size_t from = 0; from < lines.size();) {
        const std::size_t next = row_end(lines, from);
        Grid grid{from, from, {}, {}};
        if (next - from >= 2) grid = Growing(lines, from).grow();
        if (grid.end > grid.begin) settle(grid, lines, words);
        if (grid.end == grid.begin || grid.columns.size() < 2 || is_labels(grid)) {
            from = next;
            continue;
        }
        from = grid.end;
        grids.push_back(std::move(grid));
    }
    return grids;
}

std::vector<Line> lines_down(const Grid& grid) {
    std::vector<Line> out;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        for (const Level& level : grid.levels) {
            for (const Line& cell : level) {
                if (column_of(grid.columns, cell) == c) out.push_back(cell);
            }
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

bool runs_down(const Grid& grid) {
    std::vector<std::string> names;
    for (const Line& line : lines_down(grid)) names.push_back(plain_text(line.letters));
    return are_names_in_order(names);
}

std::vector<Paragraph> rows_of(const Grid& grid, const Page& page) {
    const RowEnds ends(grid, page);
    const bool contents = is_contents(grid);
    std::vector<Paragraph> rows;
    const std::size_t heads = contents ? 0 : count_heads(grid);
    if (heads > 0) rows.push_back(to_row(grid, 0, heads));
    for (std::size_t from = heads; from < grid.levels.size();) {
        std::size_t to = from + 1;
        const auto goes_on = [&] {
            return contents ? !ends_entry(grid, to - 1) : !ends.begins_row(to);
        };
        while (to < grid.levels.size() && goes_on()) ++to;
        rows.push_back(to_row(grid, from, to));
        from = to;
    }
    if (contents) {
        std::ranges::for_each(rows, to_entry);
        return rows;
    }
    if (heads > 0) {
        rows.front().kind = BlockKind::header_row;
    } else {
        mark_headers(rows);
    }
    return rows;
}

}  // namespace chancery::readers::pdf
