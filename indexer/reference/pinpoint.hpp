// SPDX-License-Identifier: GPL-2.0-or-later
//
// A pinpoint says where a passage stands in its work: a path of units, the same in every language
// (contract.md section 2 has the table of units). "annex.art5.2.b" is printed "annex, art. 5,
// para. 2 (b)". A unit may end in ";2" (a number printed twice: its second paragraph) and the last
// one in "~2" (second part of a long passage).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::reference {

struct Pinpoint {
    std::vector<std::string> units;  ///< {"annex", "art5", "2", "b"}; empty names the whole work

    bool empty() const { return units.empty(); }
    friend auto operator<=>(const Pinpoint&, const Pinpoint&) = default;
};

/// The path: "6.a.ii".
std::string to_string(const Pinpoint& pinpoint);

/// Reads a path ("6.a") or a printed pinpoint ("para. 6 (a)", "OP6", "preambular paragraph 3",
/// "PP 3", "annex, art. 5, para. 2 (b)", "6(a)(ii)"). Error `usage`.
Result<Pinpoint> parse_pinpoint(std::string_view printed);

/// As the UN prints it: "para. 6 (a)". `letters` are an edition's own letters, one a unit where
/// they differ from the canonical ones (empty strings elsewhere); they may be fewer than the units.
std::string printed(const Pinpoint& pinpoint, std::span<const std::string> letters = {});

/// Value of a Roman numeral in either case ("xiv" = 14); 0 when it is none.
unsigned roman_value(std::string_view numeral);

/// Roman numeral in capitals; the digits for 0 and above 3999.
std::string roman_numeral(unsigned value);

}  // namespace chancery::reference
