// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery similar REFERENCE: passages of other works that are near in meaning.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work.
Result<int> similar(const program::Options& options, program::Streams& streams,
                    const index::Index* index);

}  // namespace chancery::verbs
