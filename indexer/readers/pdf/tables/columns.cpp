// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/tables/columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr float gap_of_cells = 0.6F;         // of the size, at least
constexpr float wider_gap = 2.2F;            // times the gap between words
constexpr float least_gap = 0.12F;           // of the size: a word ends
constexpr std::size_t most_compared = 5000;  // pieces of a table, each with all others
constexpr float other_type = 0.6F;           // points by which heads differ from cells
constexpr float narrowest_strip = 0.3F;      // of the size, between two columns

// A piece of letters `from` to `to`, without blanks at its ends.
Line piece(const Line& line, std::size_t from, std::size_t to) {
    while (to > from && is_blank(line.letters[to - 1].code)) --to;
    Line out;
    out.y = line.y, out.size = line.size, out.page = line.page;
    out.x0 = 1e9F, out.x1 = -1e9F;
    for (std::size_t i = from; i < to; ++i) {
        const Letter& letter = line.letters[i];
        if (out.letters.empty() && is_blank(letter.code)) continue;
        out.letters.push_back(letter);
        if (is_blank(letter.code)) continue;
        out.x0 = std::min(out.x0, letter.x0), out.x1 = std::max(out.x1, letter.x1);
    }
    return out;
}

bool within(const Line& piece, const Line& wide) {
    return piece.x1 > wide.x0 && piece.x0 < wide.x1;
}

// True when other levels have several pieces where this one has one.
bool spans(const Line& wide, const std::vector<Level>& levels) {
    std::size_t with = 0;
    for (const Level& level : levels) {
        const auto pieces = std::ranges::count_if(
            level, [&](const Line& piece) { return &piece != &wide && within(piece, wide); });
        if (pieces >= 2) ++with;
    }
    return with >= 2;
}

// The head of a column in other type may be wider than its cells; columns are not joined by it.
void add_head(std::vector<Column>& columns, const Line& head) {
    const bool stands_above = std::ranges::any_of(
        columns, [&](const Column& column) { return column.x1 > head.x0 && column.x0 < head.x1; });
    if (!stands_above) add_ink(columns, head, narrowest_strip);
}

// White space between two letters, whichever way the line runs.
float gap_between(const Letter& a, const Letter& b) {
    return std::max(b.x0 - a.x1, a.x0 - b.x1);
}

// The column nearest to a place: its own, or that beyond the middle of the strip before it.
std::size_t column_at(const std::vector<Column>& columns, float x) {
    std::size_t at = 0;
    while (at + 1 < columns.size() && (columns[at].x1 + columns[at + 1].x0) / 2 < x) ++at;
    return at;
}

}  // namespace

float word_gap(const std::vector<Line>& lines) {
    std::vector<float> gaps;
    for (const Line& line : lines) {
        const Letter* before = nullptr;
        for (const Letter& letter : line.letters) {
            if (is_blank(letter.code)) continue;
            const float gap = before ? gap_between(*before, letter) / line.size : 0;
            if (gap > least_gap) gaps.push_back(gap);
            before = &letter;
        }
    }
    if (gaps.empty()) return 0;
    // Between cells they are wider, and may be as many.
    const auto quarter = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 4);
    std::ranges::nth_element(gaps, quarter);
    return *quarter;
}

Level pieces_of(const Line& line, float words) {
    Level pieces;
    const float widest = std::max(gap_of_cells, wider_gap * words);
    std::size_t from = 0;
    const Letter* before = nullptr;
    for (std::size_t i = 0; i < line.letters.size(); ++i) {
        const Letter& letter = line.letters[i];
        if (is_blank(letter.code)) continue;
        const float gap = before ? gap_between(*before, letter) : 0;
        if (gap > widest * line.size) {
            pieces.push_back(piece(line, from, i));
            from = i;
        }
        before = &letter;
    }
    pieces.push_back(piece(line, from, line.letters.size()));
    std::ranges::stable_sort(pieces, {}, &Line::x0);
    return pieces;
}

float usual_size(const std::vector<Level>& levels) {
    std::map<int, std::size_t> sizes;
    for (const Level& level : levels) {
        for (const Line& piece : level) ++sizes[static_cast<int>(std::lround(piece.size * 4))];
    }
    const auto most =
        std::ranges::max_element(sizes, {}, [](const auto& row) { return row.second; });
    return most == sizes.end() ? 0 : static_cast<float>(most->first) / 4;
}

void add_ink(std::vector<Column>& columns, const Line& line, float strip) {
    strip *= line.size;
    Column ink{line.x0, line.x1};
    std::vector<Column> out;
    for (const Column& column : columns) {
        if (column.x1 + strip <= ink.x0 || column.x0 >= ink.x1 + strip) {
            out.push_back(column);
        } else {
            ink.x0 = std::min(ink.x0, column.x0), ink.x1 = std::max(ink.x1, column.x1);
        }
    }
    out.push_back(ink);
    std::ranges::sort(out, {}, &Column::x0);
    columns = std::move(out);
}

std::vector<Column> columns_of(const std::vector<Level>& levels) {
    std::vector<Column> columns;
    std::size_t pieces = 0;
    for (const Level& level : levels) pieces += level.size();
    const float size = usual_size(levels);
    std::vector<const Line*> heads;
    for (const Level& level : levels) {
        for (const Line& piece : level) {
            if (pieces <= most_compared && spans(piece, levels)) continue;
            if (std::fabs(piece.size - size) > other_type) {
                heads.push_back(&piece);
            } else {
                add_ink(columns, piece, narrowest_strip);
            }
        }
    }
    for (const Line* head : heads) add_head(columns, *head);
    return columns;
}

bool is_figure(const Line& cell) {
    const std::string text = plain_text(cell.letters);
    return text == "\u2013" || text == "\u2014" ||
           (text.find_first_of("0123456789-.") != text.npos &&
            text.find_first_not_of("0123456789 .,()-+$%/") == text.npos);
}

void cut_figures(Level& level, const std::vector<Column>& columns) {
    Level cut;
    for (const Line& line : level) {
        const bool wide = column_at(columns, line.x0) != column_at(columns, line.x1);
        if (!wide || !is_figure(line)) {
            cut.push_back(line);
            continue;
        }
        std::size_t from = 0;
        for (std::size_t i = 1; i + 1 < line.letters.size(); ++i) {
            const Letter &before = line.letters[i - 1], &after = line.letters[i + 1];
            if (!is_blank(line.letters[i].code)) continue;
            if (column_at(columns, before.x1) == column_at(columns, after.x0)) continue;
            cut.push_back(piece(line, from, i));
            from = i + 1;
        }
        cut.push_back(piece(line, from, line.letters.size()));
    }
    level = std::move(cut);
}

std::size_t column_of(const std::vector<Column>& columns, const Line& line) {
    std::size_t at = 0;
    while (at + 1 < columns.size() && columns[at].x1 <= line.x0 && columns[at + 1].x0 < line.x1) {
        ++at;
    }
    return at;
}

}  // namespace chancery::readers::pdf
