// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs that a page or column cuts in two are one. Signs: the first piece does not end a
// sentence or point, the second has no label, begins small or at the margin of its other lines.
#pragma once

#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Joins the pieces; notes come along.
void join_pieces(std::vector<Paragraph>& paragraphs);

}  // namespace chancery::readers::pdf
