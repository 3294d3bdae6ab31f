// SPDX-License-Identifier: GPL-2.0-or-later
//
// British and American spelling of the same word become the same letters
// (data/vocabulary/spelling_pairs.tsv).
#pragma once

#include <string>
#include <string_view>

namespace chancery::manuscript {

/// The American spelling of a word key; words that no row knows stay as they are.
std::string american(std::string_view key);

}  // namespace chancery::manuscript
