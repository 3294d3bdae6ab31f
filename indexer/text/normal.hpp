// SPDX-License-Identifier: GPL-2.0-or-later
//
// The text rules of contract.md section 6: what stored text is, and when two texts are "the same
// words". Both are pure functions of their argument; runs of combining marks are cut at
// max_marks first, since normalising a letter with thousands of marks is quadratic in ICU
// (reliability.md section 5).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace chancery::text {

constexpr std::size_t max_marks = 30;

/// Stored text: NFC, white space of every kind (no-break blanks too) folded to single blanks and
/// trimmed, soft hyphens and control characters dropped; nothing else is altered.
std::string stored_form(std::string_view utf8);

/// stored_form(), and each of `offsets` (bytes in `utf8`, rising) turned into the number of code
/// points of the stored form that stand before it. An offset inside folded blanks falls behind
/// them when `behind_blanks`, else before.
std::string stored_form(std::string_view utf8, std::span<std::size_t> offsets,
                        bool behind_blanks = false);

/// The words of a text for comparison: NFKC casefold with marks kept, quotes, dashes and
/// apostrophes unified, punctuation and blanks dropped. Two texts have the same words when their
/// word keys are equal.
std::string word_key(std::string_view utf8);

/// NFKC casefold, quotes, dashes and apostrophes unified; punctuation and blanks are kept.
std::string folded(std::string_view utf8);

/// folded() with accents and other marks dropped: for names and for words that must meet whatever
/// their marks ("resolución", "resolucion").
std::string without_marks(std::string_view utf8);

/// Number of words: runs of letters and digits between blanks and punctuation. Five Han letters
/// count as three words, which makes the Chinese text of a resolution as long as its English one
/// (1.65 letters a word, measured on sessions 75 to 80): the measure of the 400 words of a passage.
std::size_t count_words(std::string_view utf8);

}  // namespace chancery::text
