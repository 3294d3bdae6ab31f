// SPDX-License-Identifier: GPL-2.0-or-later
//
// One State has one name over all years and files (data/vocabulary/states.tsv): votes print
// capitals with the spelling of their session, sponsors are prose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::structure {

/// The State's name; empty when the spelling is not in the table.
std::string state_name(std::string_view printed);

/// Sponsors of a prose list ("Australia, Austria and the Lao People's Democratic Republic"): States
/// by name, whatever else stands there as printed ("submitted by the Chair").
std::vector<std::string> sponsors_in(std::string_view prose);

}  // namespace chancery::structure
