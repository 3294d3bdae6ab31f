// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery missing: works that the index lacks.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work.
Result<int> missing(const program::Options& options, program::Streams& streams,
                    const index::Index* index);

}  // namespace chancery::verbs
