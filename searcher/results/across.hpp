// SPDX-License-Identifier: GPL-2.0-or-later
//
// Search across languages: a question in one language is answered from the texts of all. Each shelf
// is searched by the words that stand there for those typed; scores are made comparable as parts of
// what a passage of usual length with all words of the question would have. A place that several
// languages hold counts once, by its best, and is shown in the asker's language where the work has
// it there.
#pragma once

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/request.hpp"
#include "searcher/results/results.hpp"

namespace chancery::results {

/// Answers as search() does, and tells which words were sought where. A query that is more than
/// words and fields is answered in its own language alone, with a note.
Result<Results> search_across(const index::Index& index, const Request& request);

}  // namespace chancery::results
