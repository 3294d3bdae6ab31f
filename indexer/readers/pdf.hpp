// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads PDF files: bytes to blocks in reading order, without page furniture, with footnotes at
// their marks. The structure tree leads where the file has a sound one, the geometry of its glyphs
// where it has not.
#pragma once

#include <string_view>

#include "indexer/document/parsed_file.hpp"
#include "indexer/readers/readers.hpp"
#include "indexer/system/error.hpp"

namespace chancery::readers {

/// True when the mark of a PDF stands within the first kilobyte, as the format allows.
bool is_pdf(std::string_view bytes);

/// Of pages of pictures without text only their number is told (document/recognised.hpp). Error
/// `input` for what is locked, damaged, empty or a saved error page.
Result<document::ParsedFile> read_pdf(std::string_view bytes, const ReadOptions& options);

}  // namespace chancery::readers
