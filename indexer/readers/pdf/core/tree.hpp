// SPDX-License-Identifier: GPL-2.0-or-later
//
// The structure tree of a PDF file (ISO 32000-1, 14.7 and 14.8) as an array of nodes: its types,
// after the role map, as far as reading needs them (Tag), the page and the id of marked content,
// text that stands for what is drawn. References to whole objects are left out.
#pragma once

#include <map>
#include <utility>

#include "indexer/readers/pdf/core.hpp"

class StructTreeRoot;

namespace chancery::readers::pdf {

/// Pages by the number and generation of their object; the first page is 1.
using ByReference = std::map<std::pair<int, int>, int>;

/// Copies a tree into `file`, which has no nodes yet. What lies deeper than 200 levels or behind
/// four million nodes is left out.
void copy_tree(const StructTreeRoot& root, const ByReference& page_of, File& file);

}  // namespace chancery::readers::pdf
