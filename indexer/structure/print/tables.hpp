// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables that a file holds in pieces: a structure tree begins one anew on every page, a typist sets
// the rest below a copy of the header. Nothing stands between two pieces; the second has no header
// of its own, or the first one's again.
#pragma once

#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// Makes one table of such pieces; headers that were printed again are left out. The first of rows
/// that look alike is no header, whatever the file says.
void join_tables(std::vector<document::Block>& blocks);

}  // namespace chancery::structure
