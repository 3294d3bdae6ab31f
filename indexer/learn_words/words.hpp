// SPDX-License-Identifier: GPL-2.0-or-later
//
// The mode `words`: a table of words from texts of one language.
#pragma once

#include <string>

#include "indexer/system/error.hpp"

namespace chancery::learning {

/// Learns words from standard input, one text a line, and writes them as a table
/// (meaning/word_table.hpp) to `path`: broadened by directions learned elsewhere, lines of WORD and
/// numbers in falling order of use (meaning/broadened.hpp), and moved by a lexicon of lines WORD,
/// tab, WORD, tab, STRENGTH (meaning/retrofit.hpp); empty paths name none. Error `usage`: one of
/// these cannot be read, or has a line of another form.
Result<void> learn_words(const std::string& language, const std::string& path,
                         const std::string& lexicon_path, const std::string& directions_path);

}  // namespace chancery::learning
