// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs of a tagged PDF: the structure tree joined with the glyphs of its marked content. What
// the tree names is text; what stands outside it is handed back, page by page, for others to tell
// furniture from text. A tree that leaves out text of a page's body is a lying one.
#pragma once

#include <vector>

#include "indexer/readers/pdf/core.hpp"
#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

struct TaggedText {
    std::vector<Paragraph> paragraphs;
    std::vector<std::vector<PlacedGlyph>> outside;  ///< by page: glyphs that the tree does not name
};

/// Reads the tree. Empty paragraphs where the file has none.
TaggedText read_tags(const File& file, const Spacing& spacing);

/// True when the tree names nearly all that stands between the heads and feet of the pages.
bool is_sound(const File& file, const TaggedText& tagged);

}  // namespace chancery::readers::pdf
