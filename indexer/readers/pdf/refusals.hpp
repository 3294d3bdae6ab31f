// SPDX-License-Identifier: GPL-2.0-or-later
//
// PDF files that must not be taken at face value: pages of pictures without text, and saved answers
// of a document service that says it has no such document. Shape and wording tell them, never the
// file's name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/document/parsed_file.hpp"
#include "indexer/readers/pdf/core.hpp"
#include "indexer/system/error.hpp"

namespace chancery::readers::pdf {

/// True when nearly all pages are pictures and next to nothing else stands on them.
bool is_scan(const File& file);

/// Why a file that is no scan has no text to read; nothing when it has.
std::optional<Error> refuse_without_text(const File& file);

/// A warning that some pages are images without text; nothing where none is.
std::optional<std::string> warn_of_pictures(const File& file);

/// Why the text that was read is no document; nothing when it is one.
std::optional<Error> refuse_error_page(const File& file,
                                       const std::vector<document::Block>& blocks);

}  // namespace chancery::readers::pdf
