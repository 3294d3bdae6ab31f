// SPDX-License-Identifier: GPL-2.0-or-later
//
// Days as the index writes them, checked against the calendar. Numbers come from print and may be
// anything: std::chrono keeps a day in a byte, where 1807 is the 15th.
#pragma once

#include <string>

namespace chancery::text {

/// Years that a document of the United Nations can be dated in.
constexpr unsigned first_dated_year = 1945, last_dated_year = 2100;

/// "2018-12-05"; empty where the calendar has no such day, or no document can bear it.
std::string iso_day(unsigned year, unsigned month, unsigned day);

}  // namespace chancery::text
