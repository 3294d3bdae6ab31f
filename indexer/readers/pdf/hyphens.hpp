// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words that a line's end divides. A typesetter's hyphen goes, a word's own stays: which it is, the
// file's other words tell. "judg-|ment" is one word where "judgment" stands elsewhere;
// "Open-|Ended" keeps its hyphen where no such file divides words at all.
#pragma once

#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Takes typesetters' hyphens out of the paragraphs and their notes.
void mend_hyphens(std::vector<Paragraph>& paragraphs);

}  // namespace chancery::readers::pdf
