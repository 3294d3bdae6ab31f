// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery cite REFERENCE...: citations in a style, one a line, or entries for reference managers;
// with --quote the words too.
#pragma once

#include <string>
#include <vector>

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The references that the words of a command line are: words that make one reference together are
/// one, a semicolon ends a reference.
std::vector<std::string> references_of(const std::vector<std::string>& words);

/// The verb's work.
Result<int> cite(const program::Options& options, program::Streams& streams,
                 const index::Index* index);

}  // namespace chancery::verbs
