// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery words WORD...: words that are near to a word in meaning.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work.
Result<int> words(const program::Options& options, program::Streams& streams,
                  const index::Index* index);

}  // namespace chancery::verbs
