// SPDX-License-Identifier: GPL-2.0-or-later
//
// First pass of formats made for print: the masthead, which Akoma Ntoso has as metadata, stands in
// the first blocks (symbol, distribution, organ, session, agenda item, titles; covers of the
// Official Records before them) and in running heads. It is read into the metadata pairs that
// masthead.hpp understands, and its blocks are taken out of the text.
//
// The front ends where text begins: at a formula, a contents page, a number or letter, a heading
// with a section's number, or the first plain paragraph below a title.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// True for a work whose reader tells how it looks instead of what it says of itself.
bool is_printed(const document::ParsedWork& work);

/// Reads the front of a printed work into its metadata and takes it out of its blocks. Warnings
/// tell where its sources disagree.
void read_front(document::ParsedWork& work, std::string_view path,
                std::vector<std::string>& warnings);

}  // namespace chancery::structure
