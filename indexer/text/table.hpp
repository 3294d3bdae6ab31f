// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables of words: tab-separated values with a header line and # comments, compiled in from
// data/vocabulary so that a scholar can mend them without reading code.
#pragma once

#include <string_view>
#include <vector>

namespace chancery::text {

using Row = std::vector<std::string_view>;

/// Rows of an embedded table without its header line, comments and empty lines; every row has as
/// many cells as the header (missing ones are empty). The views live as long as `tsv`.
std::vector<Row> table_rows(std::string_view tsv);

/// Splits at every `separator`; "a||b" gives three parts.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Without blanks, tabs and line ends at both ends.
std::string_view trim(std::string_view text);

}  // namespace chancery::text
