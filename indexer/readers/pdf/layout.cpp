// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

#include "indexer/readers/pdf/flow.hpp"
#include "indexer/readers/pdf/gutter.hpp"
#include "indexer/readers/pdf/paragraph.hpp"
#include "indexer/readers/pdf/tables/grid.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr float same_side = 6;  // points by which the parts of one table differ

using Lines = std::vector<Line>;

float body_size(const std::vector<Lines>& pages) {
    std::map<int, std::size_t> sizes;
    for (const Lines& page : pages) {
        for (const Line& line : page) {
            sizes[static_cast<int>(std::lround(line.size * 4))] += line.letters.size();
        }
    }
    const auto most =
        std::ranges::max_element(sizes, {}, [](const auto& row) { return row.second; });
    return most == sizes.end() ? 0 : static_cast<float>(most->first) / 4;
}

bool is_underscores(const Line& line) {
    return std::ranges::all_of(line.letters, [](const Letter& letter) {
        return letter.code == U'_' || is_blank(letter.code);
    });
}

// True when no other rule goes on at the height of this one, as below the heads of a table.
bool stands_alone(const Page& page, const Rule& rule) {
    return std::ranges::none_of(page.rules, [&](const Rule& other) {
        return std::fabs(other.y - rule.y) < 1 && other.x0 > rule.x1 - 1;
    });
}

// True when a short rule was drawn right above this line.
bool has_rule_above(const Page& page, const Line& line, const Line* before) {
    return std::ranges::any_of(page.rules, [&](const Rule& rule) {
        return rule.x1 - rule.x0 < 220 && rule.y < line.y && rule.y > line.y - 3 * line.size &&
               (!before || rule.y > before->y - 1) && stands_alone(page, rule);
    });
}

bool is_beside_another(const Lines& lines, std::size_t at) {
    const auto level = [&](std::size_t other) {
        return std::fabs(lines[at].y - lines[other].y) < 0.45F * lines[at].size;
    };
    return (at > 0 && level(at - 1)) || (at + 1 < lines.size() && level(at + 1));
}

// True when line `at` is the third of one height or more: notes stand in two columns at most.
bool is_in_table(const Lines& lines, std::size_t at) {
    return at >= 2 && std::fabs(lines[at].y - lines[at - 2].y) < 0.45F * lines[at].size;
}

// Index of the first line of the notes at a page's foot; the number of lines where there are none.
std::size_t notes_begin(const Lines& lines, const Page& page, float body) {
    std::size_t first = lines.size();
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (is_underscores(lines[i])) return i;
        if (lines[i].size > 0.95F * body || is_in_table(lines, i)) break;
        const bool starts = begins_with_mark(lines[i]) ||
                            (lines[i].y > page.height / 2 && !is_beside_another(lines, i) &&
                             has_rule_above(page, lines[i], i > 0 ? &lines[i - 1] : nullptr));
        if (starts) first = i;
    }
    return first;
}

// An edge that several lines share, the outermost; `other` where none do.
float shared_edge(std::vector<float> places, float other, bool leftmost) {
    std::ranges::sort(places);
    if (!leftmost) std::ranges::reverse(places);
    const std::size_t enough = std::max<std::size_t>(3, places.size() / 12);
    for (const float place : places) {
        const auto near =
            std::ranges::count_if(places, [&](float x) { return std::fabs(x - place) < 4; });
        if (static_cast<std::size_t>(near) >= enough) return place;
    }
    return other;
}

// Edges of running text: those of its long lines. A page with few goes by `others`.
Edges text_edges(const Lines& lines, float body, const Edges& others) {
    std::vector<float> lefts, rights;
    for (const Line& line : lines) {
        if (line.size < 0.8F * body || line.x1 - line.x0 < 15 * body) continue;
        lefts.push_back(line.x0), rights.push_back(line.x1);
    }
    return {shared_edge(std::move(lefts), others.left, true),
            shared_edge(std::move(rights), others.right, false)};
}

// True for a line of running text, which ends the masthead of page 1.
bool is_long(const Line& line, const Edges& edges) {
    return line.x1 - line.x0 > 0.6F * (edges.right - edges.left);
}

// Lines of one column in flows: tables and lists apart from the text between them.
void add_grids(const Lines& lines, const Page& page, const Edges& edges, std::vector<Flow>& flows) {
    const auto begin = lines.begin();
    const auto part = [&](std::size_t from, std::size_t to) {
        return Lines(begin + static_cast<std::ptrdiff_t>(from),
                     begin + static_cast<std::ptrdiff_t>(to));
    };
    const auto text = [&](std::size_t from, std::size_t to) {
        if (from < to) flows.push_back({part(from, to), edges.left, edges.right, {}, false});
    };
    const auto first_long =
        std::ranges::find_if(lines, [&](const Line& line) { return is_long(line, edges); });
    const std::size_t masthead =
        lines.front().page == 1 ? static_cast<std::size_t>(first_long - lines.begin()) : 0;
    std::size_t done = 0;
    for (const Grid& grid : find_grids(lines)) {
        if (grid.begin < masthead) continue;
        text(done, grid.begin);
        done = grid.end;
        if (runs_down(grid)) {
            flows.push_back({lines_down(grid), edges.left, edges.right, {}, true});
        } else {
            flows.push_back({{}, 0, 0, rows_of(grid, page), false});
        }
    }
    text(done, lines.size());
}

// Lines of one page in flows: between lines that run across, the left column, then the right.
// Without a page: notes, which hold no tables.
void add_flows(Lines lines, const Page* page, float body, const Edges& usual,
               std::vector<Flow>& flows) {
    if (lines.empty()) return;
    const Edges edges = text_edges(lines, body, usual);
    const float gutter = find_gutter(lines);
    if (gutter == 0 && page) return add_grids(lines, *page, edges, flows);
    if (gutter == 0) {
        flows.push_back({std::move(lines), edges.left, edges.right, {}, false});
        return;
    }
    Lines left_all, right_all;
    for (const Line& line : lines) {
        if (line.x1 <= gutter) left_all.push_back(line);
        if (line.x0 >= gutter) right_all.push_back(line);
    }
    const Edges of_left = text_edges(left_all, body, edges_of(left_all));
    const Edges of_right = text_edges(right_all, body, edges_of(right_all));
    Flow left, right, across;
    const auto flush = [&flows](Flow& flow) {
        if (!flow.lines.empty()) flows.push_back(std::move(flow));
        flow = {};
    };
    const auto add = [](Flow& flow, Line& line, const Edges& bounds) {
        flow.left = bounds.left, flow.right = bounds.right;
        flow.lines.push_back(std::move(line));
    };
    for (Line& line : lines) {
        const bool is_left = line.x1 <= gutter, is_right = line.x0 >= gutter;
        if (is_left || is_right) {
            flush(across);
            add(is_left ? left : right, line, is_left ? of_left : of_right);
        } else {
            flush(left);
            flush(right);
            add(across, line, edges);
        }
    }
    flush(left);
    flush(right);
    flush(across);
}

bool is_table(const Flow& flow) {
    return !flow.rows.empty() && flow.rows.front().kind != document::BlockKind::paragraph;
}

unsigned page_of(const Paragraph& row) {
    const auto first = std::ranges::find_if(
        row.letters, [](const Letter& letter) { return !is_blank(letter.code); });
    return first == row.letters.end() ? 0 : first->page;
}

// True when a table goes on on the next page: between the same edges, with nothing between.
bool goes_on(const Flow& table, const Flow& flow) {
    const Paragraph &last = table.rows.back(), &first = flow.rows.front();
    return page_of(last) + 1 == page_of(first) && std::fabs(last.x0 - first.x0) < same_side &&
           std::fabs(last.x1 - first.x1) < same_side;
}

// Heads that are repeated on each page.
void drop_repeated(const Flow& table, Flow& flow) {
    std::size_t same = 0;
    while (same < flow.rows.size() && same < table.rows.size() &&
           plain_text(table.rows[same].letters) == plain_text(flow.rows[same].letters)) {
        ++same;
    }
    flow.rows.erase(flow.rows.begin(), flow.rows.begin() + static_cast<std::ptrdiff_t>(same));
}

// Tables count from 1; those that go on over pages once.
void number_tables(std::vector<Flow>& flows, const std::vector<bool>& is_note) {
    int table = 0;
    const Flow *begun = nullptr, *before = nullptr;
    for (std::size_t f = 0; f < flows.size(); ++f) {
        Flow& flow = flows[f];
        if (is_note[f]) continue;
        if (!is_table(flow)) {
            before = nullptr;
            continue;
        }
        if (before && goes_on(*before, flow)) {
            drop_repeated(*begun, flow);
        } else {
            ++table, begun = &flow;
        }
        for (Paragraph& row : flow.rows) row.table = table;
        before = flow.rows.empty() ? nullptr : &flow;
    }
}

}  // namespace

std::vector<Paragraph> read_layout(const File& file, const Spacing& spacing, Furniture& furniture) {
    std::vector<Lines> pages = strip_furniture(file, spacing, furniture);
    const float body = body_size(pages);
    Lines all;
    for (const Lines& lines : pages) all.insert(all.end(), lines.begin(), lines.end());
    const Edges usual = text_edges(all, body, edges_of(all));
    std::vector<Flow> flows;
    std::vector<bool> is_note;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        Lines& lines = pages[p];
        cut_at_gutter(lines);
        const auto notes =
            lines.begin() + static_cast<std::ptrdiff_t>(notes_begin(lines, file.pages[p], body));
        Lines foot;
        for (auto line = notes; line != lines.end(); ++line) {
            if (!is_underscores(*line)) foot.push_back(std::move(*line));
        }
        lines.erase(notes, lines.end());
        std::erase_if(lines, is_underscores);
        add_flows(std::move(lines), &file.pages[p], body, usual, flows);
        is_note.resize(flows.size(), false);
        add_flows(std::move(foot), nullptr, body, usual, flows);
        is_note.resize(flows.size(), true);
    }
    number_tables(flows, is_note);
    const Leading leading = leading_of(flows);
    std::vector<Paragraph> paragraphs;
    for (std::size_t f = 0; f < flows.size(); ++f) {
        for (Paragraph& paragraph : paragraphs_of(flows[f], leading)) {
            paragraph.is_note = is_note[f];
            paragraphs.push_back(std::move(paragraph));
        }
    }
    return paragraphs;
}

}  // namespace chancery::readers::pdf
