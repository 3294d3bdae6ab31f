// SPDX-License-Identifier: GPL-2.0-or-later
//
// "Supra note 3, para. 5", "(n 3)", "сноска 3 выше", "前注3": where the forms of
// data/vocabulary/back_reference_words.tsv refer to a note by its number, and what stands in the
// notes. Notes are those of Markdown ("[^3]: ..."), which other formats are read into, too.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::manuscript {

/// A reference to a note: bytes of the text, and the note's mark.
struct NoteReference {
    std::size_t at = 0, length = 0;
    std::string note;
};

/// All of a text, in no order.
std::vector<NoteReference> note_references(std::string_view text);

/// Bytes of a note's own words.
struct NoteText {
    std::size_t begin = 0, end = 0;
};

/// The notes of a text by their marks; of two with one mark, the first.
std::map<std::string, NoteText, std::less<>> notes_of(std::string_view text);

}  // namespace chancery::manuscript
