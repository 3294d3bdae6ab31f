// SPDX-License-Identifier: GPL-2.0-or-later
//
// How well the words of a query fit a shelf: what tells its language where it was not said.
#pragma once

#include "indexer/index/open.hpp"
#include "searcher/query/tree.hpp"

namespace chancery::query {

/// Grows with the words of a tree that the shelf holds, and with how common they are in it; 0 where
/// it holds none.
double fit_of(const Tree& tree, const index::Shelf& shelf);

}  // namespace chancery::query
