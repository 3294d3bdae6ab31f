// SPDX-License-Identifier: GPL-2.0-or-later
//
// DOCX files as the reader gives them, and their blocks as lines that a table can hold.
#pragma once

#include <string>
#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::tests {

/// The file as the reader gives it; fails the test when it cannot be read.
document::ParsedFile parsed_docx(const std::string& bytes);

/// "kind number|text" of each block.
std::vector<std::string> blocks(const std::string& bytes);

}  // namespace chancery::tests
