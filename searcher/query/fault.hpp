// SPDX-License-Identifier: GPL-2.0-or-later
//
// How a fault of a query is told: the query, below it a caret under the place, the reason, and what
// to do. Of a long query only the columns around the fault are shown. Characters that could move a
// terminal's cursor or turn the text round are shown as U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::query {

/// Columns of a query that an error shows at most, besides the dots that stand for the rest.
constexpr std::size_t max_shown_columns = 70;

/// Error::what of a fault at the byte `position` of `query`: the query (it need not be valid
/// UTF-8), a line end, and the caret. The query's length as position names its end. Of a blank
/// query "query".
std::string pointed_at(std::string_view query, std::size_t position);

/// A piece of the query for use inside a sentence: harmless, in quotation marks, shortened.
std::string quoted(std::string_view piece);

/// The length of the longest prefix that is valid UTF-8.
std::size_t valid_prefix(std::string_view bytes);

}  // namespace chancery::query
