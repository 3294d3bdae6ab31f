// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery cites REFERENCE: what a work or a paragraph cites.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work.
Result<int> cites(const program::Options& options, program::Streams& streams,
                  const index::Index* index);

}  // namespace chancery::verbs
