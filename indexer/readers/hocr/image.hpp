// SPDX-License-Identifier: GPL-2.0-or-later
//
// What hOCR tells of one page's image: lines, words and signs with their boxes, counted in pixels
// from the upper left corner. Lengths that no page can have are cut, and an image with more words
// than a printed page holds is refused. What becomes of it is glyphs.hpp's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::readers::hocr {

struct Box {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

struct Sign {
    std::string text;
    Box box;
};

struct Word {
    std::string text;
    Box box;
    float confidence = 0;
    std::vector<Sign> signs;
};

struct TextLine {
    Box box;
    float slope = 0, base = -1, size = 0;  // base: from the box's lower left corner
    std::vector<Word> words;
};

struct Image {
    Box box;
    std::vector<TextLine> lines;
};

/// Reads the hOCR of one page. Error `input`: no hOCR, broken, or too many words.
Result<Image> read_image(std::string_view hocr);

}  // namespace chancery::readers::hocr
