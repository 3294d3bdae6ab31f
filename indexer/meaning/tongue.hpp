// SPDX-License-Identifier: GPL-2.0-or-later
//
// A language as learning from made-up questions needs it (made_questions.hpp): its texts as rows of
// numbered words, where its words lie among those of the pivot, and what dictionaries have for
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/meaning/texts.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// A word that stands for another, by its number, and how surely: above 0.
struct Standing {
    std::uint32_t word = 0;
    float share = 0;
};
using Standings = std::vector<std::vector<Standing>>;

struct Tongue {
    /// Of each word: how much it weighs in a text; 0: it says nothing.
    std::vector<float> weights;
    /// Of each word: those of the pivot among which it lies. Empty for the pivot itself.
    Standings lies_among;
    /// Of each word: those of the pivot that dictionaries have for it, itself in the pivot.
    Standings into_pivot;
    /// Of each word of the pivot: those that dictionaries have for it, itself in the pivot.
    Standings from_pivot;
    /// Of each different text: its words, in order, as often as they stand there.
    std::vector<std::vector<std::uint32_t>> texts;
    /// Of each word: in how many of the texts it stands.
    std::vector<std::uint32_t> holding;
};

/// The number of a place's text in each of several tongues; absent where none is held.
using Place = std::vector<std::optional<std::uint32_t>>;

/// The pivot: its words are those of `words`, with their numbers. A word in more than
/// greatest_share (learn.hpp) of the texts weighs nothing, one in none of them what `words` has.
Tongue tongue_of_pivot(const Texts& texts, const std::vector<LearnedWord>& words);

/// Another language: its words are those of the tables, the first of which that has a word says
/// where it lies; `dictionary`, one of them, says what it means.
Tongue tongue_of(const Texts& texts, const std::vector<LearnedWord>& pivot,
                 std::span<const TranslationTable> tables, const TranslationTable& dictionary);

}  // namespace chancery::meaning
