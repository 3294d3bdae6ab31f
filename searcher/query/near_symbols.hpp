// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which held works somebody may have meant who gave a symbol that is not held: a digit missing, too
// many, wrong or swapped; resolution and document mixed up (A/78/265, A/RES/78/265); the next
// session; without or with a part (/Rev.1, /Add.1); another year behind a resolution of the
// Security Council.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace chancery::query {

/// From here on a slip is told only where nothing nearer is known.
constexpr double doubtful_slip = 1.3;

/// How far a symbol is from another: the lower the likelier that it was meant; 0 for those that no
/// usual slip parts.
double slip_between(std::string_view typed, std::string_view held);

/// A resolution of the Security Council that is named without its year ("S/RES/1373",
/// "S/RES/1373#2") with the year that the values under a prefix know; others, and those not known,
/// as they are.
std::string with_year(const Xapian::Database& database, std::string_view prefix,
                      const std::string& value);

/// Symbols of works held that a usual slip parts from `typed`, the likeliest first, at most `most`.
std::vector<std::string> near_symbols(const Xapian::Database& database, const std::string& typed,
                                      std::size_t most = 3);

}  // namespace chancery::query
