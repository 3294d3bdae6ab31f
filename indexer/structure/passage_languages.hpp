// SPDX-License-Identifier: GPL-2.0-or-later
//
// The language of single passages. A compilation prints what was sent in, in the language in which
// it came; a passage that is not in the edition's language says so. Long passages tell it by their
// own words, short ones by those around them.
#pragma once

#include <string>
#include <vector>

#include "indexer/document/edition.hpp"

namespace chancery::structure {

/// Sets the language of passages that are not in the edition's, and tells how many there are.
void find_languages(document::Edition& edition, std::vector<std::string>& warnings);

}  // namespace chancery::structure
