// SPDX-License-Identifier: GPL-2.0-or-later
//
// Layout programs keep text in frames, and what flows through frames is a story. Their structure
// trees may name story by story: the box of the first page, or the headings of all chapters, behind
// the last page. What a tree names so far behind its page is read on its page; a step back of a
// page or two (a table that floats, a contents page of two columns) is the tree's to know.
#pragma once

#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Moves paragraphs that come more than two pages late to their page: before the first one that
/// stands below in the same column, else behind the last one above. The order of those that stand
/// at one place is kept. Where most text would move, nothing does.
void return_to_pages(std::vector<Paragraph>& paragraphs);

}  // namespace chancery::readers::pdf
