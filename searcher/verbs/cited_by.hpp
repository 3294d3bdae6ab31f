// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery cited-by REFERENCE: the paragraphs that cite a work or a place in it.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work.
Result<int> cited_by(const program::Options& options, program::Streams& streams,
                     const index::Index* index);

}  // namespace chancery::verbs
