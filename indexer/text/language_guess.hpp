// SPDX-License-Identifier: GPL-2.0-or-later
//
// The language of a text by the text itself: its script, and where several languages share one, the
// small words that each uses most (data/vocabulary/function_words.tsv). A few lines are enough; a
// text of names and numbers has no language that could be told.
#pragma once

#include <string>
#include <string_view>

namespace chancery::text {

/// ISO 639-1 code of the language that a text is in; empty where nothing tells it. Looks at the
/// first few thousand bytes.
std::string guessed_language(std::string_view utf8);

}  // namespace chancery::text
