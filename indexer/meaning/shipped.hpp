// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words that the programs know before any library has taught them: learned from public texts of the
// United Nations (data/vectors/README.md). They serve libraries that are too small to learn from,
// and lend everyday words, which resolutions do not use, to those that are not.
#pragma once

#include <string>
#include <string_view>

namespace chancery::meaning {

/// The language whose words are shipped, and that the other tables lead into.
constexpr std::string_view shipped_pivot = "en";

/// The bytes of the shipped table of a language, as word_table.hpp has them; empty: there is none.
std::string_view shipped_words(std::string_view language);

/// The bytes of the shipped translations of a language into English, as translation_table.hpp has
/// them; empty: there are none.
std::string_view shipped_translations(std::string_view language);

/// The same of everyday words, from dictionaries.
std::string_view shipped_everyday_words(std::string_view language);

/// The bytes of a table of words for a language's libraries: what is shipped of the language, else
/// its words set among the pivot's (rendered.hpp); empty: there is none.
std::string words_to_lend(std::string_view language);

}  // namespace chancery::meaning
