// SPDX-License-Identifier: GPL-2.0-or-later
//
// What runs along the heads and feet of a file's pages: wordings that stand at one height of
// several pages, their digits alike or not. Running heads differ from chapter to chapter, the first
// lines of pages almost always; so what counts beside a wording is how many lines at its height
// repeat.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/pdf/core.hpp"
#include "indexer/readers/pdf/lines.hpp"

namespace chancery::readers::pdf {

/// Of the page's height: what stands above the one or below the other is its head or foot.
constexpr float head_zone = 0.14F, foot_zone = 0.88F;

/// Which lines of a page, sorted by height, are its head and foot; on one with wide margins the
/// outermost ones.
std::vector<bool> edge_lines(const std::vector<Line>& lines, const Page& page);

/// The wordings at the heads and feet of a file.
class RunningHeads {
  public:
    /// `pages`: the lines of each, sorted by height. The file must outlive this.
    RunningHeads(const std::vector<std::vector<Line>>& pages, const File& file);

    /// True when other pages have the text of a line at its height, too.
    bool hold(const std::string& text, const Line& line) const;

  private:
    struct Tally {
        std::size_t lines = 0, repeats = 0;
    };

    void count_wordings(const std::vector<std::vector<Line>>& pages);
    void count_repeats(const std::vector<std::vector<Line>>& pages);
    std::size_t times_of(const std::string& text, const Line& line) const;
    bool repeats_at_height_of(const Line& line) const;

    const File& file_;
    /// On how many pages each wording stands at a height.
    std::map<std::pair<std::string, int>, std::size_t> counts_;
    /// Of the edge lines at each height: how many there are, and how many repeat another page's.
    std::map<int, Tally> tallies_;
};

}  // namespace chancery::readers::pdf
