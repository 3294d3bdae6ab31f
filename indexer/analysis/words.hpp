// SPDX-License-Identifier: GPL-2.0-or-later
//
// A text as a person reads it: word by word, each once, in order. The analyser's tokens serve an
// index (Chinese letters, pairs and dictionary words, all of them); these serve comparison. Chinese
// runs are parted by ICU's dictionary, everything else as the analyser parts it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::analysis {

struct Word {
    std::string key;                 ///< equal for the same words: text::word_key() of it
    std::size_t begin = 0, end = 0;  ///< bytes in the text
    bool joined = false;             ///< tied to the word before, as "ninth" of "seventy-ninth"
    /// The form under which an index lists every passage that holds the word: exact, or ranked for
    /// Chinese words of several letters, whose first two may stand in other passages too. Both are
    /// empty where no one form does ("1,500" is the same word as "1500").
    std::string exact, ranked;
};

/// The words of valid UTF-8. Their keys in a row are the word key of the text.
std::vector<Word> words_of(std::string_view text, std::string_view language);

/// The same with every Chinese letter as a word: a quotation may begin and end within what the
/// dictionary holds to be one word, and the dictionary parts a piece otherwise than the whole.
std::vector<Word> words_by_letter(std::string_view text, std::string_view language);

}  // namespace chancery::analysis
