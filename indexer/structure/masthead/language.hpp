// SPDX-License-Identifier: GPL-2.0-or-later
//
// The language of a work: what the markup says, checked by the script of the text; of print, that
// of most paragraphs. What the file's name and folder say is compared, and a disagreement told.
// Passages in another language than their work's are passage_languages.hpp's.
#pragma once

#include <string>
#include <vector>

#include "indexer/structure/masthead.hpp"

namespace chancery::structure {

/// A code of ISO 639, English where nothing tells. `doubt` counts the disagreements.
std::string language_of(const MastheadSource& source, std::vector<std::string>& warnings,
                        unsigned& doubt);

}  // namespace chancery::structure
