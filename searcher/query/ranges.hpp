// SPDX-License-Identifier: GPL-2.0-or-later
//
// Values of date and number fields as people type them: 2021, 2021-12, 2021-12-06, and ranges of
// them, FROM..TO with one end left out at will. Dates are ISO 8601 and must exist.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/index/fields.hpp"
#include "searcher/query/tree.hpp"

namespace chancery::query {

/// Why a value is no range, and at which byte of it.
struct RangeFault {
    std::size_t offset = 0;
    std::string why;
    std::string remedy;
};

/// Reads the value of a field of kind date or number.
std::variant<Range, RangeFault> read_range(const index::Field& field, std::string_view value);

/// The first day of a checked date or of a year of any number, "2021-12-01" of "2021-12",
/// "0020-01-01" of "20". What no date can reach comes after every date.
std::string first_day(std::string_view date);

/// The last day of the same, "2024-02-29" of "2024-02".
std::string last_day(std::string_view date);

}  // namespace chancery::query
