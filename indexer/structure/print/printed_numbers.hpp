// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs' numbers as print has them: on a line of their own before the text, misread by OCR
// ("U." for 4, "lU." for 14), or before a title in the text's own type ("1. Lanterns" between
// paragraphs 56 and 57). What comes before and behind tells: a number that fills a gap is one, one
// that breaks a sequence which goes on behind it numbers no paragraph.
#pragma once

#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// Gives a number that stands alone to the paragraph behind it, a section's letter to its title.
void join_lone_numbers(std::vector<document::Block>& blocks);

/// Reads numbers that OCR misread, where they are what is missing between their neighbours.
void mend_misread_numbers(std::vector<document::Block>& blocks);

/// Makes headings of short lines whose number interrupts those of the paragraphs.
void find_numbered_titles(std::vector<document::Block>& blocks);

}  // namespace chancery::structure
