// SPDX-License-Identifier: GPL-2.0-or-later
//
// A paragraph of a PDF between its lines and its block: lines joined (hyphens at their ends kept or
// mended), note marks told from other raised type, style and links carried into byte offsets.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/document/parsed_file.hpp"
#include "indexer/readers/pdf/lines.hpp"

namespace chancery::readers::pdf {

/// A note at its place in a paragraph: its mark is the letters from `begin` up to `at`.
struct PlacedNote {
    std::size_t begin = 0, at = 0;
    std::string number;
    Letters letters;
};

struct Paragraph {
    document::BlockKind kind = document::BlockKind::paragraph;
    int level = 0, table = 0;
    std::string style;
    Letters letters;
    std::vector<PlacedNote> notes;
    bool is_note = false;  ///< stands among the notes at a page's foot
    float size = 0, x0 = 0, x1 = 0, first_x0 = 0;
    float left = 0;  ///< edge of its column
    document::Align align = document::Align::unknown;
};

/// Appends lines to letters: a blank between two lines, or none.
void append_lines(Letters& letters, const std::vector<Line>& lines);

/// The block of a paragraph. `pages` gives each page's number as printed, from page 1.
document::Block to_block(const Paragraph& paragraph, const File& file,
                         const std::vector<unsigned>& pages);

/// True for what note marks are made of: digits, stars, daggers.
bool is_mark(char32_t code);

/// True for what notes at the foot begin with.
bool begins_with_mark(const Line& line);

/// The last letter that is neither blank nor a note mark; null without one.
const Letter* last_ink(const Letters& letters);

/// Plain text of letters, blanks folded.
std::string plain_text(const Letters& letters);

}  // namespace chancery::readers::pdf
