// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/strays.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace chancery::readers::pdf {
namespace {

constexpr float next_line = 1.5F;  // of the size: from one line of a paragraph to the next

bool goes_on(const Line& before, const Line& line) {
    const float step = line.y - before.y;
    return line.page == before.page && step > 0 && step < next_line * line.size &&
           line.x0 < before.x1 && line.x1 > before.x0;
}

Paragraph to_paragraph(const std::vector<Line>& lines) {
    Paragraph paragraph;
    paragraph.style = "P";
    append_lines(paragraph.letters, lines);
    paragraph.size = lines.front().size;
    paragraph.first_x0 = paragraph.x0 = lines.front().x0;
    paragraph.x1 = lines.front().x1;
    for (const Line& line : lines) {
        paragraph.x0 = std::min(paragraph.x0, line.x0);
        paragraph.x1 = std::max(paragraph.x1, line.x1);
    }
    return paragraph;
}

// True when a paragraph begins below the line, or on a later page.
bool begins_below(const Paragraph& paragraph, const Line& line) {
    const auto first = std::ranges::find_if(
        paragraph.letters, [](const Letter& letter) { return !is_blank(letter.code); });
    if (first == paragraph.letters.end()) return false;
    return first->page > line.page || (first->page == line.page && first->y > line.y);
}

}  // namespace

void insert_strays(std::vector<Paragraph>& paragraphs, const std::vector<Line>& lines) {
    if (lines.empty()) return;
    std::vector<Paragraph> out;
    auto next = paragraphs.begin();
    for (std::size_t from = 0; from < lines.size();) {
        std::vector<Line> here = {lines[from]};
        for (++from; from < lines.size() && goes_on(here.back(), lines[from]); ++from) {
            here.push_back(lines[from]);
        }
        while (next != paragraphs.end() && !begins_below(*next, here.front())) {
            out.push_back(std::move(*next++));
        }
        out.push_back(to_paragraph(here));
    }
    std::move(next, paragraphs.end(), std::back_inserter(out));
    paragraphs = std::move(out);
}

}  // namespace chancery::readers::pdf
