// SPDX-License-Identifier: GPL-2.0-or-later
//
// British and American spelling of the same word become the same letters
// (data/vocabulary/spelling_pairs.tsv): by beginnings ("behaviour"), by endings ("-isation") and by
// whole words. Words whose -ise is no ending ("revise", as "revision" shows) are rows of the table
// too.
#pragma once

#include <string>
#include <string_view>

namespace chancery::analysis {

/// The American spelling of a folded word; words that no row knows stay as they are.
std::string american(std::string_view word);

}  // namespace chancery::analysis
