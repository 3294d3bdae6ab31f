// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery chain REFERENCE: a work and the texts around it, in order of time.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work.
Result<int> chain(const program::Options& options, program::Streams& streams,
                  const index::Index* index);

}  // namespace chancery::verbs
