// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of an Akoma Ntoso file's text, counted from the document tree: another way than the
// reader's, so that the one can check the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace chancery::tests {

/// How often each word stands; a word is a run of letters and digits.
using WordCounts = std::unordered_map<std::string, long>;

/// Adds the words of a text, `times` each.
void count_words(std::string_view text, long times, WordCounts& counts);

/// Words of preambles, bodies and attachments, with their notes, numbers and headings. None when
/// the file is not well formed.
std::optional<WordCounts> xml_words(std::string_view bytes);

}  // namespace chancery::tests
