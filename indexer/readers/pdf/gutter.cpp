// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/gutter.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace chancery::readers::pdf {
namespace {

constexpr float narrowest = 0.9F;       // of the size; blanks of justified lines are narrower
constexpr std::size_t fewest_cuts = 8;  // lines that leave one place white

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

// How many lines have a gap at one place, and how many have ink on both sides of it and in it.
struct Crossing {
    std::size_t cuts = 0, over = 0;

    bool is_gutter() const { return cuts >= fewest_cuts && over * 2 < cuts; }
    bool better_than(const Crossing& other) const {
        return over != other.over ? over < other.over : cuts > other.cuts;
    }
};

// The place, near the middle of a text, that most lines leave white; 0: too few do. Columns of a
// scan lean, so that neither edge of the white strip is at one place.
float strip_within(const std::vector<Line>& lines, const Edges& edges) {
    const float width = edges.right - edges.left;
    const float first = edges.left + 0.35F * width;
    std::vector<Crossing> places(static_cast<std::size_t>(0.3F * width));
    const auto add = [&](float from, float to, std::size_t Crossing::*count) {
        const float end = std::min(to - first, static_cast<float>(places.size()));
        for (float x = std::max(0.0F, std::ceil(from - first)); x < end; ++x) {
            ++(places[static_cast<std::size_t>(x)].*count);
        }
    };
    for (const Line& line : lines) {
        float ink = line.x0 + line.size;
        for (const Gap& gap : gaps_of(line)) {
            add(ink, gap.x0, &Crossing::over);
            add(gap.x0, gap.x1, &Crossing::cuts);
            ink = gap.x1;
        }
        add(ink, line.x1 - line.size, &Crossing::over);
    }
    std::size_t best = places.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].is_gutter() && (best == places.size() || places[i].better_than(places[best])))
            best = i;
    }
    return best == places.size() ? 0 : first + static_cast<float>(best);
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
    float strip = strip_within(lines, edges);
    // Where most lines stand in columns as they are, a few may run over.
    if (strip == 0) strip = find_gutter(lines);
    if (strip == 0) return;
    std::vector<Line> out;
    for (const Line& line : lines) {
        const std::vector<Gap> gaps = gaps_of(line);
        const auto gap = std::ranges::find_if(
            gaps, [&](const Gap& at) { return at.x0 <= strip && at.x1 > strip; });
        if (gap == gaps.end()) {
            out.push_back(line);
            continue;
        }
        out.push_back(part_of(line, 0, gap->letter));
        out.push_back(part_of(line, gap->letter, line.letters.size()));
    }
    // Cells of a table stand clear of each other as well, and do not fill their columns.
    if (find_gutter(out) > 0) lines = std::move(out);
}

}  // namespace chancery::readers::pdf
