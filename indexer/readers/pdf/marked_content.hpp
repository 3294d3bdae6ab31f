// SPDX-License-Identifier: GPL-2.0-or-later
//
// The glyphs of marked content (ISO 32000-1, 14.6): a structure tree names its text by a page and
// an id there. Each glyph is given out once, however often a tree names it; what no part of the
// tree has asked for is left at the end.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/readers/pdf/core.hpp"
#include "indexer/readers/pdf/lines.hpp"

namespace chancery::readers::pdf {

class MarkedContent {
  public:
    /// The file must outlive this.
    explicit MarkedContent(const File& file);

    /// Appends the glyphs of an id on a page, which counts from 1, in drawing order.
    void take(int page, int content, std::vector<PlacedGlyph>& into);

    /// By page: the glyphs that were not taken.
    std::vector<std::vector<PlacedGlyph>> rest() const;

  private:
    struct Row {
        int content;
        std::uint32_t glyph;
    };
    struct PageRows {
        std::vector<Row> rows;  ///< by id
        std::vector<bool> taken;
    };
    const File& file_;
    std::vector<PageRows> pages_;
};

}  // namespace chancery::readers::pdf
