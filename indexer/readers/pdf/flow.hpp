// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs from the lines of one column, by what a reader's eye goes by: the space between lines,
// first-line and hanging indents, labels, type, and lines that end although the next word would
// have fitted.
#pragma once

#include <vector>

#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Lines of one column of one page, top to bottom, and the column's edges.
struct Flow {
    std::vector<Line> lines;
    float left = 0, right = 0;
    std::vector<Paragraph> rows;  ///< of a table, which has no lines then
    bool is_list = false;         ///< every line is a paragraph
};

/// Distance of baselines within paragraphs by size of type, as most lines of a file have it.
struct Leading {
    float of(float size) const;
    std::vector<std::pair<int, float>> rows;  ///< (size in quarters of a point, distance)
};
Leading leading_of(const std::vector<Flow>& flows);

/// Paragraphs of a column.
std::vector<Paragraph> paragraphs_of(const Flow& flow, const Leading& leading);

/// True when a line begins with "1.", "(a)", "I." or a bullet and white space.
bool begins_with_label(const Letters& letters);

}  // namespace chancery::readers::pdf
