// SPDX-License-Identifier: GPL-2.0-or-later
//
// Text in the middle of a page that a sound structure tree leaves out, and that is not marked as a
// part of no text either: it becomes paragraphs at its place among those of the tree, so that no
// word is lost.
#pragma once

#include <vector>

#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Puts lines, sorted by page and height, among the paragraphs: each before the first one that
/// begins below it on its page, or on a later page. Lines one below the other are one paragraph.
void insert_strays(std::vector<Paragraph>& paragraphs, const std::vector<Line>& lines);

}  // namespace chancery::readers::pdf
