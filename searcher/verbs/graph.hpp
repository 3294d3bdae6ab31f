// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery graph [QUERY]: who cites whom, for programs that draw and measure.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work.
Result<int> graph(const program::Options& options, program::Streams& streams,
                  const index::Index* index);

}  // namespace chancery::verbs
