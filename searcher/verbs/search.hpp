// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery search QUERY: passages that answer a query, best first. The words of the command line,
// joined by blanks, are the query; what they mean is settled in searcher/query, how answers look in
// searcher/output.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work.
Result<int> search(const program::Options& options, program::Streams& streams,
                   const index::Index* index);

}  // namespace chancery::verbs
