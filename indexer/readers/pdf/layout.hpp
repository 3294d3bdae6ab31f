// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs of a PDF without a sound structure tree, from the geometry of its lines: furniture
// left out, notes at the foot apart, one or two columns in reading order.
#pragma once

#include <vector>

#include "indexer/readers/pdf/core.hpp"
#include "indexer/readers/pdf/furniture.hpp"
#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Reads all pages; what is furniture goes to `furniture`.
std::vector<Paragraph> read_layout(const File& file, const Spacing& spacing, Furniture& furniture);

}  // namespace chancery::readers::pdf
