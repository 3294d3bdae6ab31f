// SPDX-License-Identifier: GPL-2.0-or-later
//
// Type as the layers of the PDF reader have it, without a file: letters half as wide as their size,
// lines at given places, pages of glyphs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/pdf/core.hpp"
#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::tests {

/// A line of type; what stands between two "^" is raised and smaller.
struct Typed {
    float x = 0, y = 0;
    std::string text;
    char style = 'r';  ///< r roman, b bold, i italic
    float size = 10;
    std::uint16_t page = 1;
};

readers::pdf::Line typed_line(const Typed& typed);
std::vector<readers::pdf::Line> typed_lines(const std::vector<Typed>& typed);

/// A paragraph of these lines.
readers::pdf::Paragraph typed_paragraph(const std::vector<Typed>& typed);

/// A file whose pages, 600 x 800 points, hold these lines as glyphs; without a tree.
readers::pdf::File typed_file(const std::vector<std::vector<Typed>>& pages);

/// Plain texts of lines and paragraphs.
std::vector<std::string> texts_of(const std::vector<readers::pdf::Line>& lines);
std::vector<std::string> texts_of(const std::vector<readers::pdf::Paragraph>& paragraphs);

}  // namespace chancery::tests
