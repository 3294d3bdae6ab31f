// SPDX-License-Identifier: GPL-2.0-or-later
//
// DOCX, the word processor's format in which the UN gives its official documents (ECMA-376,
// WordprocessingML). A zip archive of XML parts: the document, and apart from it its styles, lists,
// notes, heads and feet. What stands on the first page's head (symbol, date, distribution) comes
// before the document's blocks, as on paper.
#pragma once

#include <string_view>

#include "indexer/document/parsed_file.hpp"
#include "indexer/readers/docx/package.hpp"
#include "indexer/system/error.hpp"

namespace chancery::readers {

/// Reads a file. Error `input` with the reason when nothing of it could be read.
Result<document::ParsedFile> read_docx(std::string_view bytes);

}  // namespace chancery::readers
