// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which places of a work another place takes in: a paragraph its sub-paragraphs and parts, a range
// what lies between its ends.
#pragma once

#include <string>

#include "indexer/reference/places.hpp"

namespace chancery::lookup {

/// True for the passage that is asked for, its parts ("24~2") and what stands below it.
bool names(const reference::Pinpoint& asked, const reference::Pinpoint& found);

/// A unit that counts: "pp3", "12bis" and "b" are 3, 12 and 2 of their series.
struct Counted {
    std::string series;
    unsigned value = 0;
};

/// The series and number of a unit.
Counted counted_unit(const std::string& unit);

/// True for what lies in a range by its number, whether the ends are there or not.
bool is_between(const reference::Place& place, const reference::Pinpoint& found);

}  // namespace chancery::lookup
