// SPDX-License-Identifier: GPL-2.0-or-later
//
// search(): the one entry for queries. The command line, the web and the evaluation all come here.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/results.hpp"

namespace chancery::results {

struct Request {
    std::string query;
    std::string language;     ///< ISO 639-1; empty: the language that the query is written in
    std::size_t first = 0;    ///< how many hits to leave out at the top
    std::size_t count = 10;   ///< how many hits to give at most
    bool collapse = true;     ///< one hit a text: reprints are counted, not listed
    bool by_meaning = false;  ///< nearness in meaning counts beside words
    bool explain = false;     ///< notes tell near words and what speaks for each hit
};

/// Answers a query. No hit is no error: Results::hits is empty and Results::notes say why. Error
/// `usage`: the query cannot be read; then Error::what is the query, a line end, and a caret below
/// the fault.
Result<Results> search(const index::Index& index, const Request& request);

}  // namespace chancery::results
