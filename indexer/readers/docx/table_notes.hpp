// SPDX-License-Identifier: GPL-2.0-or-later
//
// Notes of tables are typed: a raised "a" behind a word of a row or of the table's title, and below
// the table a paragraph that begins with the same raised letter. They are tied like the word
// processor's own notes. A raised letter without such a paragraph ("1a", "no") is a word's part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::readers {

/// Stands as the text of a note whose paragraph is still to come; XML cannot hold this character.
constexpr std::string_view pending_note = "\x02";

/// True for what may be the mark of a table's note: "a", "b,c", "*".
bool is_table_mark(std::string_view raised);

/// Ties every pending note of a table to the paragraph below it, which goes with that; puts the
/// others back into the text. Paragraphs that begin with a mark and stand below no table lose
/// their kind.
void tie_table_notes(std::vector<document::Block>& blocks);

}  // namespace chancery::readers
