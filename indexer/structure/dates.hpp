// SPDX-License-Identifier: GPL-2.0-or-later
//
// Dates of documents: ISO 8601 in attributes, words in print, in six languages and German. Month
// names: data/vocabulary/months.tsv.
#pragma once

#include <string>
#include <string_view>

namespace chancery::structure {

/// The date if it is a real day between 1945 and 2100, else empty ("0001-01-01" means unknown,
/// "0219-12-27" is a misprint).
std::string checked_date(std::string_view iso);

/// ISO date of printed words ("6 December 2021", "2021年12月6日", "6 декабря 2021 года"); empty
/// when none can be read.
std::string read_date(std::string_view printed);

}  // namespace chancery::structure
