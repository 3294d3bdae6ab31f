// SPDX-License-Identifier: GPL-2.0-or-later
//
// Passages of certain editions as a Xapian posting source. What is true of a work stands once, on
// its edition's entry; the passages follow that entry, so the editions that match a filter are a
// list of ranges.
#pragma once

#include <vector>

#include <xapian.h>

#include "indexer/index/lengths.hpp"

namespace chancery::query {

/// Half-open range of document numbers.
struct EntryRange {
    Xapian::docid begin = 0, end = 0;
};

/// Ranges of the passages of these editions' entries (rising numbers).
std::vector<EntryRange> ranges_of(const std::vector<Xapian::docid>& entries,
                                  const index::Lengths& lengths);

/// A query without weight that matches the documents of the ranges, which are in rising order.
Xapian::Query ranges_query(std::vector<EntryRange> ranges);

/// The same of single documents (rising numbers).
Xapian::Query entries_query(const std::vector<Xapian::docid>& entries);

}  // namespace chancery::query
