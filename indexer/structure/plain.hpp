// SPDX-License-Identifier: GPL-2.0-or-later
//
// The running text of a file, with no rule of the UN applied: paragraphs, headings, rows and notes
// in reading order, labels where they are printed. What is taken of an author's manuscript, which
// has no masthead, no enacting words and no numbers that anybody cites.
#pragma once

#include "indexer/document/edition.hpp"
#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// All works of a file as one edition. Its passages are unnumbered, headings, rows and notes, with
/// text, footnotes and page; a quotation that the file sets off (a style of that name) has "quote"
/// as its letters. Its symbol and language mean nothing.
document::Edition to_plain_edition(const document::ParsedFile& file);

}  // namespace chancery::structure
