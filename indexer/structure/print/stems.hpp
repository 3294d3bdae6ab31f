// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers of several parts. Budgets number their paragraphs by section ("13.1 The", "29C.17 Table",
// "31.I.1 The"). Where only a blank parts the number from the text it may as well be an amount
// ("13.1 million"): it is a number where the document counts by it.
#pragma once

#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// Sets a tab behind numbers whose last part counts up from paragraph to paragraph while what
/// stands before it stays.
void part_stems(std::vector<document::Block>& blocks);

}  // namespace chancery::structure
