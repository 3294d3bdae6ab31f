// SPDX-License-Identifier: GPL-2.0-or-later
//
// From the glyphs of all pages to blocks, wherever the glyphs came from: drawn by a PDF, or
// recognised on the image of a page. By the structure tree where there is a sound one, else by the
// look of the pages; then notes, words over line ends, pieces of one paragraph.
#pragma once

#include "indexer/document/parsed_file.hpp"
#include "indexer/readers/pdf/core.hpp"

namespace chancery::readers::pdf {

/// One work with the blocks of the file. `use_tags`: follow its structure tree.
document::ParsedFile read_pages(const File& file, bool use_tags);

}  // namespace chancery::readers::pdf
