// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers and dates as the programs print them for people: grouped as the UN groups them in English
// ("12,300"), whatever the locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::program {

/// "12,300".
std::string grouped(std::uint64_t number);

/// A count and its word: "1 passage", "12,300 passages".
std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural);

/// "412 MB", in powers of ten.
std::string printed_bytes(std::uint64_t bytes);

/// "6 December 2021" of an ISO date, "December 2021" and "2021" of its starts; others as they are.
std::string printed_date(std::string_view iso);

}  // namespace chancery::program
