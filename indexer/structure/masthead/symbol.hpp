// SPDX-License-Identifier: GPL-2.0-or-later
//
// The symbol of a work: what its cover, its preface and the file's name say, weighed against each
// other (domain: section 6); of a lettered part the letter is added. Of print printed_symbol.hpp
// has weighed them already. A work without symbol is named by its file.
#pragma once

#include <string>
#include <vector>

#include "indexer/reference/symbol.hpp"
#include "indexer/structure/masthead.hpp"

namespace chancery::structure {

/// Warnings tell where the sources disagree; `doubt` counts it, twice where the cover is not
/// believed.
reference::Symbol symbol_of(const MastheadSource& source, std::vector<std::string>& warnings,
                            unsigned& doubt);

}  // namespace chancery::structure
