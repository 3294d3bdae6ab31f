// SPDX-License-Identifier: GPL-2.0-or-later
//
// find(): which entries answer a request, in order, before anything is loaded of them. search()
// goes on from here to hits; experiments need no more than the entries.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/ranking/rank.hpp"
#include "searcher/results/request.hpp"

namespace chancery::results {

struct Found {
    const index::Shelf* shelf = nullptr;  ///< that was searched; null where none could be
    std::string parsed;                   ///< the query as understood
    query::Meaning meaning;
    ranking::Ranking ranking;
    std::vector<std::string> notes;
};

/// Reads the query, chooses the shelf and ranks. Errors as search() gives them.
Result<Found> find(const index::Index& index, const Request& request);

}  // namespace chancery::results
