// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where a query's words and phrases stand in a text. A phrase marks its words only where they stand
// in a row.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/results/results.hpp"

namespace chancery::results {

/// Marks in rising order, without overlaps, in code points.
std::vector<Mark> marks_in(std::string_view text, const std::vector<query::Markable>& marks,
                           analysis::Analyser& analyser);

}  // namespace chancery::results
