// SPDX-License-Identifier: GPL-2.0-or-later
//
// search(): the one entry for queries. The command line, the web and the evaluation all come here.
#pragma once

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/request.hpp"
#include "searcher/results/results.hpp"

namespace chancery::results {

/// Answers a query. No hit is no error: Results::hits is empty and Results::notes say why. Error
/// `usage`: the query cannot be read; then Error::what is the query, a line end, and a caret below
/// the fault.
Result<Results> search(const index::Index& index, const Request& request);

}  // namespace chancery::results
