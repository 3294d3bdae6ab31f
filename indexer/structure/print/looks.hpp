// SPDX-License-Identifier: GPL-2.0-or-later
//
// Headings of printed works by their look: what is bold, larger than the text, centred, or italic
// on a line of its own, and what a contents page names. Levels follow from the looks that the work
// uses, the largest first, where the format does not tell them. Bold sentences are no headings:
// reports print their recommendations so.
#pragma once

#include <vector>

#include "indexer/document/parsed_file.hpp"
#include "indexer/structure/print/contents.hpp"

namespace chancery::structure {

/// Makes headings of blocks that look so and gives every heading a level.
void settle_looks(std::vector<document::Block>& blocks, const Contents& contents);

}  // namespace chancery::structure
