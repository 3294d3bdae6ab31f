// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/gutter.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

namespace chancery::readers::pdf {
namespace {

constexpr float narrowest = 0.9F;       // of the size; blanks of justified lines are narrower
constexpr std::size_t fewest_cuts = 8;  // lines that go on at one place

// A gap within a line: the letter behind it.
struct Gap {
    std::size_t letter = 0;
    float x0 = 0, x1 = 0;
};

std::vector<Gap> gaps_of(const Line& line) {
    std::vector<Gap> gaps;
    const Letter* before = nullptr;
    for (std::size_t i = 0; i < line.letters.size(); ++i) {
        const Letter& letter = line.letters[i];
        if (is_blank(letter.code)) continue;
        if (before && letter.x0 - before->x1 > narrowest * line.size) {
            gaps.push_back({i, before->x1, letter.x0});
        }
        before = &letter;
    }
    return gaps;
}

// The place, near the middle of a text, at which most lines go on behind a gap; 0: too few do.
float edge_behind_gaps(const std::vector<Line>& lines, const Edges& edges) {
    const float width = edges.right - edges.left;
    std::map<int, std::size_t> places;
    for (const Line& line : lines) {
        for (const Gap& gap : gaps_of(line)) {
            const float share = (gap.x1 - edges.left) / width;
            if (share > 0.35F && share < 0.65F) ++places[static_cast<int>(std::lround(gap.x1))];
        }
    }
    const auto most =
        std::ranges::max_element(places, {}, [](const auto& row) { return row.second; });
    if (most == places.end()) return 0;
    std::size_t near = 0;
    for (int x = most->first - 1; x <= most->first + 1; ++x) {
        if (const auto row = places.find(x); row != places.end()) near += row->second;
    }
    return near >= fewest_cuts ? static_cast<float>(most->first) : 0;
}

Line part_of(const Line& line, std::size_t from, std::size_t to) {
    while (to > from && is_blank(line.letters[to - 1].code)) --to;
    Line part = line;
    part.letters.assign(line.letters.begin() + static_cast<std::ptrdiff_t>(from),
                        line.letters.begin() + static_cast<std::ptrdiff_t>(to));
    part.x0 = 1e9F, part.x1 = -1e9F;
    for (const Letter& letter : part.letters) {
        if (is_blank(letter.code)) continue;
        part.x0 = std::min(part.x0, letter.x0), part.x1 = std::max(part.x1, letter.x1);
    }
    if (from > 0) part.letters.front().starts_line = true;
    return part;
}

// True when lines have ink on both sides of the strip before `edge` and in it.
bool runs_over(const Line& line, float edge) {
    return line.x0 < edge - line.size && line.x1 > edge + line.size;
}

}  // namespace

Edges edges_of(const std::vector<Line>& lines) {
    Edges edges;
    for (const Line& line : lines) {
        edges.left = std::min(edges.left, line.x0), edges.right = std::max(edges.right, line.x1);
    }
    return edges;
}

float find_gutter(const std::vector<Line>& lines) {
    const Edges edges = edges_of(lines);
    const float width = edges.right - edges.left;
    if (lines.size() < 16 || width < 200) return 0;
    float best = 0;
    std::size_t least = lines.size();
    for (float x = edges.left + 0.35F * width; x < edges.left + 0.65F * width; x += 2) {
        std::size_t across = 0, left = 0, right = 0;
        float left_ink = 0, right_ink = 0;
        for (const Line& line : lines) {
            if (line.x1 <= x)
                ++left, left_ink += line.x1 - line.x0;
            else if (line.x0 >= x)
                ++right, right_ink += line.x1 - line.x0;
            else
                ++across;
        }
        if (left < 6 || right < 6 || across * 3 > left + right || across >= least) continue;
        const bool filled = left_ink > 0.55F * static_cast<float>(left) * (x - edges.left) &&
                            right_ink > 0.55F * static_cast<float>(right) * (edges.right - x);
        if (filled) least = across, best = x;
    }
    return best;
}

void cut_at_gutter(std::vector<Line>& lines) {
    const Edges edges = edges_of(lines);
    if (lines.size() < 2 * fewest_cuts || edges.right - edges.left < 200) return;
    const float edge = edge_behind_gaps(lines, edges);
    if (edge == 0) return;
    std::vector<Line> out;
    std::size_t cuts = 0, over = 0;
    for (const Line& line : lines) {
        const std::vector<Gap> gaps = gaps_of(line);
        const auto gap = std::ranges::find_if(
            gaps, [&](const Gap& at) { return at.x0 < edge && at.x1 > edge - 2; });
        if (gap == gaps.end()) {
            over += runs_over(line, edge) ? 1 : 0;
            out.push_back(line);
            continue;
        }
        ++cuts;
        out.push_back(part_of(line, 0, gap->letter));
        out.push_back(part_of(line, gap->letter, line.letters.size()));
    }
    // Cells of a table go on at one place as well, and do not fill their columns.
    if (cuts >= fewest_cuts && over * 2 < cuts && find_gutter(out) > 0) lines = std::move(out);
}

}  // namespace chancery::readers::pdf
