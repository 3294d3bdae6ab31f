// SPDX-License-Identifier: GPL-2.0-or-later
//
// From images of lines and words to glyphs on a page, as an untagged PDF has them: lines levelled
// by the skew of their page, sizes of type that differ by what measuring errs made one, raised
// digits kept as marks of notes, and what a stamp or a signature looks like to OCR left out.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/readers/hocr/image.hpp"
#include "indexer/readers/pdf/pages.hpp"

namespace chancery::readers::hocr {

/// Below this confidence a page is told, in per cent.
constexpr unsigned low_confidence = 70;

struct RecognisedPage {
    pdf::Page page;
    unsigned confidence = 0;  // mean of its letters, 0 to 100
    std::size_t letters = 0;
};

/// Makes one of the sizes that differ by less than measuring errs: the commonest takes its
/// neighbours, then the commonest of the rest.
void level_sizes(std::vector<Image>& images);

/// Puts the lines of an image on a page as glyphs. `points`: how many a pixel has.
RecognisedPage page_of(const Image& image, float points);

}  // namespace chancery::readers::hocr
