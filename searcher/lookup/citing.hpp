// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which paragraphs of a shelf cite a work, by posting lists alone: no passage is decoded. Of places
// the terms of the field `cites` tell, of verbs those of edges (terms.hpp).
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/reference/places.hpp"

namespace chancery::lookup {

/// Entries of passages, in rising order.
using Entries = std::vector<Xapian::docid>;

/// Words and how often, the most frequent first, of equals by name.
using Counts = std::vector<std::pair<std::string, std::size_t>>;

struct Citing {
    Entries narrow;  ///< that cite the places asked for, or what stands below them; without places
                     ///< all that cite the work
    Entries wide;    ///< that cite the work whole, or a larger part in which the places stand
};

/// Passages that cite a work by one of its symbols. Who cites some other place alone is left out.
Citing citing(const index::Shelf& shelf, const std::vector<std::string>& symbols,
              const std::vector<reference::Place>& places);

/// Of these passages how many cite the work under each verb; those without one are not counted. A
/// passage can count under several.
Counts count_verbs(const index::Shelf& shelf, const std::vector<std::string>& symbols,
                   const Entries& passages);

/// Puts counts in their order.
void sort_counts(Counts& counts);

}  // namespace chancery::lookup
