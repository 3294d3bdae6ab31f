// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which field a mistyped name may have meant: the names and aliases of the field table by edit
// distance, where two letters in the wrong order count as one edit (Damerau, optimal alignment).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::query {

/// Edits that turn one text into the other: put in, leave out, change, swap neighbours.
std::size_t edit_distance(std::string_view one, std::string_view other);

/// Names of fields within two edits of `name` (one, for names of up to three letters), nearest
/// first; a field found by an alias is given by its name. Case counts for nothing.
std::vector<std::string_view> near_field_names(std::string_view name);

}  // namespace chancery::query
