// SPDX-License-Identifier: GPL-2.0-or-later
//
// The mode `questions`: words of a table moved by what passages in six languages say.
#pragma once

#include <string>

#include "indexer/system/error.hpp"

namespace chancery::learning {

/// Moves the words of the table `from` so that made-up questions find their texts
/// (meaning/contrasted.hpp), and writes them to `path`. Texts are lines of LANGUAGE, tab, PLACE,
/// tab, TEXT of standard input, the same place in several languages; words of other languages lie
/// where the shipped tables say. Error `usage`: the table cannot be read or is damaged, a line is
/// of another form, or no place has texts in two languages.
Result<void> move_words(const std::string& from, const std::string& path);

}  // namespace chancery::learning
