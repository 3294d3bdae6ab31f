// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers as C's atof() and atol() read them in the C locale, since that is what evaluation
// programs read scores and judgements with: a number at the start counts ("12abc" is 12), anything
// else is 0, "+2.5", "1e3", "0x10", "inf" and "nan" are numbers, what is too large is the limit.
#pragma once

#include <string_view>

namespace chancery::quality {

/// What atof() gives.
double c_double(std::string_view text);

/// What atol() gives with a 64-bit long.
long c_long(std::string_view text);

}  // namespace chancery::quality
