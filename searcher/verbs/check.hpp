// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery check`: the citations and quotations of a manuscript against the index.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// Checks the file or standard input that is named. Opens the index itself, since listing citations
/// needs none.
Result<int> check(const program::Options& options, program::Streams& streams,
                  const index::Index* index);

}  // namespace chancery::verbs
