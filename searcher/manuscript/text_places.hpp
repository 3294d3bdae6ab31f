// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where a byte of a text stands as others count: code points from the start, lines and columns as
// editors number them (from 1, columns in code points). Asked for in any order.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace chancery::manuscript {

struct LineColumn {
    std::size_t line = 1, column = 1;

    friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

class TextPlaces {
  public:
    /// The text, valid UTF-8, must outlive it.
    explicit TextPlaces(std::string_view text);

    /// Code points before the byte `offset`; of all for one beyond the end.
    std::size_t code_points(std::size_t offset) const;

    /// Line and column of the byte `offset`. A line ends with "\n", "\r\n" or "\r".
    LineColumn line_column(std::size_t offset) const;

  private:
    std::string_view text_;
    std::vector<std::size_t> marks_;  // code points before every step-th byte
    std::vector<std::size_t> lines_;  // where lines begin
};

}  // namespace chancery::manuscript
