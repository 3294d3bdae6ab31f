// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/marked_content.hpp"

#include <algorithm>
#include <cstddef>

namespace chancery::readers::pdf {

MarkedContent::MarkedContent(const File& file) : file_(file), pages_(file.pages.size()) {
    for (std::size_t p = 0; p < pages_.size(); ++p) {
        const auto& glyphs = file.pages[p].glyphs;
        for (std::uint32_t i = 0; i < glyphs.size(); ++i) {
            if (glyphs[i].content >= 0) pages_[p].rows.push_back({glyphs[i].content, i});
        }
        std::ranges::stable_sort(pages_[p].rows, {}, &Row::content);
        pages_[p].taken.resize(glyphs.size());
    }
}

void MarkedContent::take(int page, int content, std::vector<PlacedGlyph>& into) {
    if (page < 1 || static_cast<std::size_t>(page) > pages_.size()) return;
    PageRows& rows = pages_[static_cast<std::size_t>(page) - 1];
    const auto from = std::ranges::lower_bound(rows.rows, content, {}, &Row::content);
    for (auto row = from; row != rows.rows.end() && row->content == content; ++row) {
        if (rows.taken[row->glyph]) continue;
        rows.taken[row->glyph] = true;
        into.push_back({&file_.pages[static_cast<std::size_t>(page) - 1].glyphs[row->glyph],
                        static_cast<std::uint16_t>(page)});
    }
}

std::vector<std::vector<PlacedGlyph>> MarkedContent::rest() const {
    std::vector<std::vector<PlacedGlyph>> out(pages_.size());
    for (std::size_t p = 0; p < pages_.size(); ++p) {
        for (std::size_t i = 0; i < pages_[p].taken.size(); ++i) {
            if (pages_[p].taken[i]) continue;
            out[p].push_back({&file_.pages[p].glyphs[i], static_cast<std::uint16_t>(p + 1)});
        }
    }
    return out;
}

}  // namespace chancery::readers::pdf
