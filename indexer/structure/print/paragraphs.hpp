// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs that the page breaks in two: at the foot of a page, around a table or a note. What
// tells is how the first part ends and the second begins, and their looks.
#pragma once

#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// True when a block bears a number or letter of its own.
bool has_label(const document::Block& block);

/// Puts the parts of broken paragraphs together, and notes without a text to what stands before
/// them.
void join_paragraphs(std::vector<document::Block>& blocks);

}  // namespace chancery::structure
