// SPDX-License-Identifier: GPL-2.0-or-later
//
// Acronyms and everyday words beside what texts print for them: "CBMs" is also sought as
// "confidence-building measures", "hacking" as "cybercrime". What stands for what is a table that
// somebody has checked (data/vocabulary/expansions.tsv), not a guess; what is added weighs less
// than what was typed, is told, and is sought as a phrase. Only words side by side are expanded: a
// query with a phrase, sign, field, operator or symbol means what it says.
#pragma once

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/query/tree.hpp"

namespace chancery::query {

/// Adds to a tree's meaning what its words are also sought as and the shelf holds, with marks and a
/// note. Error `index`: the shelf is damaged.
Result<void> expand(Meaning& meaning, const Tree& tree, const index::Shelf& shelf);

}  // namespace chancery::query
