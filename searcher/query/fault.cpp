// SPDX-License-Identifier: GPL-2.0-or-later
//
// The query is cut into cells (one a code point, or one a byte that is not UTF-8); the window grows
// from the fault to both sides until it is full.
#include "searcher/query/fault.hpp"

#include <algorithm>
#include <vector>

#include "indexer/text/utf8.hpp"
#include "searcher/query/characters.hpp"

namespace chancery::query {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view dots = "\u2026";
constexpr std::size_t max_quoted_columns = 40;
constexpr std::size_t max_cells = 200;  // marks have no width: without it a window had no end

struct Cell {
    std::size_t position;
    std::size_t end;
    std::size_t width;
    std::string shown;
};

/// Bytes of the valid code point at `position`; 0 when there is none.
std::size_t sound_length(std::string_view bytes, std::size_t position) {
    for (std::size_t length = 1; length <= 4 && position + length <= bytes.size(); ++length) {
        if (text::is_utf8(bytes.substr(position, length))) return length;
    }
    return 0;
}

Cell make_cell(std::string_view bytes, std::size_t position) {
    const std::size_t length = sound_length(bytes, position);
    if (length == 0) return {position, position + 1, 1, std::string(replacement)};
    std::size_t end = position;
    const char32_t code_point = text::next_code_point(bytes, end);
    const bool line_or_tab = code_point >= 0x09 && code_point <= 0x0D;
    const bool line_separator = code_point == 0x2028 || code_point == 0x2029;
    if (line_or_tab || line_separator) return {position, end, 1, " "};
    if (is_unsafe(code_point)) return {position, end, 1, std::string(replacement)};
    return {position, end, display_width(code_point), std::string(bytes.substr(position, length))};
}

/// All cells up to `position`, and at most `max_cells` behind it.
std::vector<Cell> cells_around(std::string_view bytes, std::size_t position) {
    std::vector<Cell> cells;
    std::size_t behind = 0;
    for (std::size_t at = 0; at < bytes.size() && behind < max_cells; at = cells.back().end) {
        cells.push_back(make_cell(bytes, at));
        if (at > position) ++behind;
    }
    return cells;
}

struct Window {
    std::size_t first;
    std::size_t end;
};

/// Grows around cell `centre` to both sides in turn, by whole cells, while there is room.
Window window_around(const std::vector<Cell>& cells, std::size_t centre) {
    Window window{centre, centre};
    std::size_t columns = 0;
    const auto room_for = [&](std::size_t index) {
        return columns + cells[index].width <= max_shown_columns &&
               window.end - window.first < max_cells;
    };
    bool grown = true;
    while (grown) {
        grown = false;
        if (window.end < cells.size() && room_for(window.end)) {
            columns += cells[window.end++].width;
            grown = true;
        }
        if (window.first > 0 && room_for(window.first - 1)) {
            columns += cells[--window.first].width;
            grown = true;
        }
    }
    return window;
}

std::string with_caret(std::string_view query, std::size_t position) {
    const auto cells = cells_around(query, position);
    const auto found = std::ranges::lower_bound(cells, position, {}, &Cell::position);
    const auto centre = static_cast<std::size_t>(found - cells.begin());
    const Window window = window_around(cells, centre);
    std::string line(window.first > 0 ? dots : "");
    std::size_t columns = window.first > 0 ? 1 : 0;
    for (std::size_t i = window.first; i < window.end; ++i) {
        line += cells[i].shown;
        if (i < centre) columns += cells[i].width;
    }
    if (window.end < cells.size() || cells.back().end < query.size()) line += dots;
    return line + "\n" + std::string(columns, ' ') + "^";
}

bool is_blank(std::string_view query) {
    return std::ranges::all_of(query, [](char byte) { return byte == ' ' || byte == '\t'; });
}

}  // namespace

std::size_t valid_prefix(std::string_view bytes) {
    std::size_t position = 0;
    while (position < bytes.size()) {
        const std::size_t length = sound_length(bytes, position);
        if (length == 0) break;
        position += length;
    }
    return position;
}

std::string quoted(std::string_view piece) {
    std::string shown = "\"";
    std::size_t columns = 0;
    for (std::size_t at = 0; at < piece.size();) {
        const Cell cell = make_cell(piece, at);
        shown += cell.shown;
        at = cell.end;
        if (++columns == max_quoted_columns && at < piece.size()) return shown.append(dots) + "\"";
    }
    return shown + "\"";
}

std::string pointed_at(std::string_view query, std::size_t position) {
    return is_blank(query) ? "query" : with_caret(query, position);
}

}  // namespace chancery::query
