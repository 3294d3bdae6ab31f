// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery trace REFERENCE|TEXT: a paragraph through the years.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work; 1 when what was asked for is not held or carried by nothing.
Result<int> trace(const program::Options& options, program::Streams& streams,
                  const index::Index* index);

}  // namespace chancery::verbs
