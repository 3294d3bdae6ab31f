// SPDX-License-Identifier: GPL-2.0-or-later
//
// Contents pages: lines that name headings with the page they stand on. They are no text of the
// document: they are taken out, and what they name is used to know the headings below. A contents
// page is known by its heading and the numbers its lines end in, or by rows of dots.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// Word keys of the headings that a contents page names, with and without their number.
using Contents = std::set<std::string, std::less<>>;

/// Takes contents pages out of the blocks.
Contents take_contents(std::vector<document::Block>& blocks);

}  // namespace chancery::structure
