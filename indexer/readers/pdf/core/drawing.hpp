// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a page draws: its glyphs in drawing order, each with place, size, face and the marked
// content that it stands in, and its horizontal rules. poppler runs the operators of the page
// (operators.hpp), and an output device of ours takes down what comes of them.
#pragma once

#include <memory>

#include "indexer/readers/pdf/core.hpp"

class Page;

namespace chancery::readers::pdf {

/// Takes down the pages of one file, one after the other: a font that several pages use is one
/// face of the file.
class Drawing {
  public:
    /// Faces are added to `file`, which must outlive this.
    explicit Drawing(File& file);
    ~Drawing();

    /// Adds the glyphs and rules of `source` to `page`. Annotations are none of a page's text.
    void read(::Page& source, Page& page);

  private:
    class Collector;
    std::unique_ptr<Collector> collector_;
};

}  // namespace chancery::readers::pdf
