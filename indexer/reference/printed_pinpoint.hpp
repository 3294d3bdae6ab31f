// SPDX-License-Identifier: GPL-2.0-or-later
//
// Pinpoints as people print them, in the words of data/vocabulary/pinpoint_words.tsv: "para. 6
// (a)", "OP6", "preambular paragraph 3", "annex, art. 5, para. 2 (b)". Whether the units are a path
// that a work can have, parse_pinpoint() checks.
#pragma once

#include <string>
#include <string_view>

#include "indexer/reference/pinpoint.hpp"

namespace chancery::reference {

/// Reads a printed pinpoint from left to right; false when it is none.
bool read_printed_pinpoint(std::string_view printed, Pinpoint& pinpoint);

/// Letters inside a number of several parts are capitals: "29c-17" is 29C-17.
std::string with_capitals(std::string_view unit);

/// Value of digits; the first six count.
unsigned number_of(std::string_view digits);

}  // namespace chancery::reference
