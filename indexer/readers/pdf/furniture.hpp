// SPDX-License-Identifier: GPL-2.0-or-later
//
// What stands on a page and is no text: running heads and feet, page numbers, job numbers, bar
// codes, note rules. Their wordings are kept once each, since they hold symbols; page numbers tell
// how the pages are cited. The masthead of page 1 stands outside the tree, too, and is text.
#pragma once

#include <string>
#include <vector>

#include "indexer/readers/pdf/core.hpp"
#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/paragraph.hpp"
#include "indexer/readers/pdf/tagged.hpp"

namespace chancery::readers::pdf {

struct Furniture {
    std::vector<Paragraph> masthead;
    std::vector<Line> strays;              ///< text that the tree leaves out, page by page
    std::vector<std::string> heads, feet;  ///< each wording once
    std::vector<unsigned> page_numbers;    ///< of each page, as printed where they run
};

/// Sorts what the tree does not name.
Furniture sort_outside(const File& file, const TaggedText& tagged, const Spacing& spacing);

/// Lines of each page in a file whose tree is not used, without those that are furniture.
std::vector<std::vector<Line>> strip_furniture(const File& file, const Spacing& spacing,
                                               Furniture& furniture);

}  // namespace chancery::readers::pdf
