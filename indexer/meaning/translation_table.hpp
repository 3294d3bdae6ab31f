// SPDX-License-Identifier: GPL-2.0-or-later
//
// The file `LANGUAGE.translations` of a generation: words (ranked forms) of a language beside those
// of the one that most of the library is in, the pivot, with how surely they stand for each other
// (translations.hpp). Used as it lies in the file; every length and place is checked before. All
// little endian:
//
//     "CHTR0001", pivot's code padded with zeros to eight bytes, six uint32: words, pivot's words,
//     pairs, different texts and passages of the shelf learned from, bytes of letters
//     uint32 end of each word's letters, then of each of the pivot's words (both in rising order)
//     uint32 word, uint32 pivot's word, float32 weight of each pair, in rising order
//     letters
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/meaning/translations.hpp"
#include "indexer/meaning/word_table.hpp"
#include "indexer/system/error.hpp"

namespace chancery::meaning {

/// What stands for a word, and how surely.
struct Rendering {
    std::string_view word;
    float weight = 0;
};

/// A pair as it stands in a table.
struct PairRow {
    std::string_view word, of_pivot;
    float weight = 0;
};

class TranslationTable {
  public:
    TranslationTable() = default;
    /// Over the bytes of a file, which must outlive the table. Error `index`: damaged.
    static Result<TranslationTable> over(std::string_view bytes);

    std::string_view pivot() const { return pivot_; }
    std::size_t pairs() const { return pairs_; }
    /// One of the pairs, which stand in rising order of the language's words.
    PairRow pair(std::size_t number) const;
    /// What it was learned from: entries are the shelf's passages then.
    const LearnedFrom& from() const { return from_; }

    /// Words of the pivot for one of the language.
    std::vector<Rendering> into_pivot(std::string_view word) const;
    /// Words of the language for one of the pivot.
    std::vector<Rendering> from_pivot(std::string_view word) const;

  private:
    std::string_view word(std::size_t number) const;
    bool is_sound() const;
    std::size_t find(std::string_view word, std::size_t begin, std::size_t end) const;
    std::vector<Rendering> renderings(std::size_t number, std::size_t key, std::size_t other) const;

    std::string_view pivot_, letters_;
    std::size_t words_ = 0, pivot_words_ = 0, pairs_ = 0;
    LearnedFrom from_;
    const char* ends_ = nullptr;
    const char* rows_ = nullptr;
};

/// The file's bytes; pairs in rising order, each once.
std::string encode(const std::vector<WordPair>& pairs, std::string_view pivot,
                   const LearnedFrom& from);

}  // namespace chancery::meaning
