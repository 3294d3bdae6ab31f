// SPDX-License-Identifier: GPL-2.0-or-later
//
// Citations found in a text, in one line as the tables of tests write them, and those tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/text/table.hpp"

namespace chancery::tests {

/// "A/RES/76/19#6.a | A/68/98": symbols with their places, in the order of print.
std::string finds_of(std::string_view text);

/// A table below the root of the source tree; "\n" in its cells is a line end.
class TableFile {
  public:
    explicit TableFile(const std::string& path);
    const std::vector<text::Row>& rows() const { return rows_; }

  private:
    std::string bytes_;
    std::vector<text::Row> rows_;
};

/// A cell with its line ends.
std::string unescaped(std::string_view cell);

}  // namespace chancery::tests
