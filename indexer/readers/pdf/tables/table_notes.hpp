// SPDX-License-Identifier: GPL-2.0-or-later
//
// Notes of tables: a raised "a" behind a word of a row or of the table's title, and below the table
// a paragraph that begins with the same raised letter. They are tied as footnotes are. A raised
// letter without such a paragraph ("1a", "no"), and a paragraph that no mark calls for, stay text.
#pragma once

#include <vector>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {

/// Takes the notes below tables out of the paragraphs and puts each at its marks.
void tie_table_notes(std::vector<Paragraph>& paragraphs);

}  // namespace chancery::readers::pdf
