// SPDX-License-Identifier: GPL-2.0-or-later
//
// A cleaned text as words, numbers and signs, each with what the lexicon knows of it. Phrases are
// one token ("Human Rights Council"); Han text is cut at the words that mean something. In Arabic
// the small words that are written to the next one (و ب ل) are taken off where that finds a word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/lexicon.hpp"

namespace chancery::reference::finder {

struct Token {
    enum class Kind : std::uint8_t { word, number, sign };

    std::uint32_t begin = 0, end = 0;  ///< bytes of the cleaned text
    std::uint32_t value = 0;           ///< of a number (too_big from 10^9 on); of a sign its byte
    const Phrase* phrase = nullptr;    ///< what the word means; null for nothing
    Kind kind = Kind::sign;
    bool blank = false;  ///< a blank stands before it
    bool and_ = false;   ///< an Arabic "and" is written to it

    bool is(char sign) const {
        return kind == Kind::sign && value == static_cast<unsigned char>(sign);
    }
    bool number() const { return kind == Kind::number; }
    bool word() const { return kind == Kind::word; }
    const std::string_view* means(Meaning meaning) const { return value_of(phrase, meaning); }
};

constexpr std::uint32_t too_big = 0xFFFFFFFF;

/// The tokens of a text (see cleaned()); signs beyond ASCII have value 0.
std::vector<Token> tokens_of(std::string_view clean);

}  // namespace chancery::reference::finder
