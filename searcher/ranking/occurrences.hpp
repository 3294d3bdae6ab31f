// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where words stand in a row: all passages, unranked.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"

namespace chancery::ranking {

/// Passages whose text or notes have these exact forms in this order, in rising order of entries;
/// none for no forms.
std::vector<Xapian::docid> occurrences(const index::Shelf& shelf,
                                       const std::vector<std::string>& exact);

}  // namespace chancery::ranking
