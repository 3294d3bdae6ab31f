// SPDX-License-Identifier: GPL-2.0-or-later
//
// The language that a query is written in, when nobody says: by its script, and among languages of
// one script by whose texts hold its words.
#pragma once

#include <string>
#include <string_view>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/query/tree.hpp"

namespace chancery::results {

/// A language that the index holds; empty when it holds none. Of equals the first, English before
/// the others. Error `index`: damaged.
Result<std::string> language_of_query(const query::Tree& tree, std::string_view typed,
                                      const index::Index& index);

}  // namespace chancery::results
