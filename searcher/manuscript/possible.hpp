// SPDX-License-Identifier: GPL-2.0-or-later
//
// Whether a document with a symbol, or a date, can be at all: sessions and years that are yet to
// come, numbers beyond any session's, Security Council numbers of another year
// (data/vocabulary/council_numbers.tsv), days that no month has. What is only improbable is let
// pass.
#pragma once

#include <string>
#include <string_view>

namespace chancery::manuscript {

/// Why no document can bear the symbol on that day (ISO 8601); empty when one can.
std::string impossible_symbol(std::string_view symbol, std::string_view today);

/// Why a printed date cannot be the symbol's ("76/19 of 6 December 2015"); empty when it can.
std::string impossible_date(std::string_view symbol, std::string_view iso_date,
                            std::string_view today);

/// An impossible day printed within the next words ("of 31 June 2020"), as printed; else empty.
std::string impossible_day(std::string_view text_behind);

}  // namespace chancery::manuscript
