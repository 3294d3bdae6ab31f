// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a file says of itself, as names and values in its order. A collection says first what is
// true of all its works, then, behind the name "part", what is one work's own.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::structure {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Values of a name in the file's order, each in its stored form.
std::vector<std::string> values(const Pairs& pairs, std::string_view name);

/// The first value of a name; empty when there is none.
std::string first_value(const Pairs& pairs, std::string_view name);

/// What a work of a collection says itself, behind what is said of all; everything elsewhere.
Pairs own_pairs(const Pairs& pairs);

/// Own pairs where they have `name`, else all: the vote of a part is its own.
Pairs nearest(const Pairs& pairs, std::string_view name);

}  // namespace chancery::structure
