// SPDX-License-Identifier: GPL-2.0-or-later
//
// From the blocks of a printed page to blocks as a format with markup has them, so that all later
// passes are the same: the passes of front.hpp, contents.hpp, looks.hpp and speakers.hpp, and
// between them what needs no file of its own: paragraphs over two blocks are joined, preamble and
// annexes get their regions, the line that closes a resolution becomes metadata.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// The works of a printed one: one, or as many as it has lettered parts.
std::vector<document::ParsedWork> read_print(document::ParsedWork work, std::string_view path,
                                             std::vector<std::string>& warnings);

}  // namespace chancery::structure
