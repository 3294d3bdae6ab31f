// SPDX-License-Identifier: GPL-2.0-or-later
//
// The mode `pairs`: a table of words beside English ones from lines in two languages.
#pragma once

#include <string>

#include "indexer/system/error.hpp"

namespace chancery::learning {

/// Learns which words stand for which English ones, from lines of a text, a tab and the same in
/// English of standard input, and writes those whose English words are shipped
/// (meaning/translation_table.hpp) to `path`; also for forms of words, lines of FORM, tab, WORD
/// (meaning/inflected.hpp), where their path is not empty. Error `usage`: it cannot be read.
Result<void> learn_pairs(const std::string& language, const std::string& path,
                         const std::string& forms_path);

}  // namespace chancery::learning
