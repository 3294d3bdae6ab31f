// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words that say how a quotation stands in its sentence (data/vocabulary/quotation_words.tsv), and
// where sentences end.
#pragma once

#include <cstddef>
#include <string_view>

namespace chancery::manuscript {

enum class Around { split, short_form, signal };

/// True for a word of that kind, in any case.
bool is_around(Around kind, std::string_view word);

/// True when the text has a word of that kind.
bool has_around(Around kind, std::string_view text);

/// Byte behind the first sentence end in a text; npos when there is none. The full stop of a short
/// form ("para."), of a number and of a single letter ends no sentence.
std::size_t sentence_end(std::string_view text);

/// Byte behind the last sentence end; 0 when there is none.
std::size_t sentence_start(std::string_view text);

}  // namespace chancery::manuscript
