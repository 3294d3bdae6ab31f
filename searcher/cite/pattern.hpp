// SPDX-License-Identifier: GPL-2.0-or-later
//
// The patterns of citing styles (data/styles/README.md): "{organ} Res {number}[, {pinpoint}]". What
// stands in square brackets appears only where each of its placeholders has a value; "[a|b]" is the
// first of the two that does. Brackets nest. What a placeholder means is the caller's.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::cite {

/// The value of a placeholder; empty where there is none.
using Values = std::function<std::string(std::string_view name)>;

/// The pattern with its values. A bracket that is never closed reaches to the end.
std::string expand(std::string_view pattern, const Values& values);

/// The names of all placeholders, for the tests of the tables.
std::vector<std::string> placeholders_of(std::string_view pattern);

/// True when all brackets and braces are closed.
bool is_well_formed(std::string_view pattern);

}  // namespace chancery::cite
