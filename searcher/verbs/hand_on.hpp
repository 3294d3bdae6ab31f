// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery index ...: starts chancery-index with the rest of the line, as git starts its own. The
// program is looked for beside the running one, then in PATH.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work; comes back only when the program could not be started.
Result<int> hand_on_to_indexer(const program::Options& options, program::Streams& streams,
                               const index::Index* index);

}  // namespace chancery::verbs
