// SPDX-License-Identifier: GPL-2.0-or-later
//
// Notes marked with stars at the foot of a first page ("* A/80/50.", "** Reissued ..."). Readers
// that do not know them as notes give them as paragraphs; here they go to their marks.
#pragma once

#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// Makes notes of paragraphs that begin with stars where a block of the same page bears the mark.
void tie_stars(std::vector<document::Block>& blocks);

}  // namespace chancery::structure
