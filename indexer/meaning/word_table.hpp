// SPDX-License-Identifier: GPL-2.0-or-later
//
// The file `words.vectors` of a shelf: each word that was learned (a ranked form), its weight in a
// passage, and its direction in eight bits (quantised.hpp). It is used as it lies in the file, so
// that opening costs nothing; every length and place is checked before. All little endian:
//
//     "CHWV0001", five uint32: words, dimensions, entries and different texts learned from,
//     bytes of letters
//     uint32 end of each word's letters (words in rising order of bytes)
//     float32 weight of each word (inverse document frequency)
//     float32 factor of each word's row
//     int8 rows, dimensions each
//     letters
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/meaning/quantised.hpp"
#include "indexer/system/error.hpp"

namespace chancery::meaning {

/// Name of the file in a shelf's folder.
constexpr std::string_view words_file = "words.vectors";

/// A word as it is written.
struct LearnedWord {
    std::string word;
    float weight = 0;
    Quantised direction;
};

/// How much was read to learn.
struct LearnedFrom {
    std::size_t entries = 0;  ///< of the shelf
    std::size_t texts = 0;    ///< different ones
};

class WordTable {
  public:
    WordTable() = default;
    /// Over the bytes of a file, which must outlive the table and lie at a place divisible by
    /// four. Error `index`: damaged.
    static Result<WordTable> over(std::string_view bytes);

    std::size_t size() const { return size_; }
    /// What it was learned from.
    const LearnedFrom& from() const { return from_; }

    /// Number of a word; absent when it was not learned.
    std::optional<std::size_t> find(std::string_view word) const;
    std::string_view word(std::size_t number) const;
    float weight(std::size_t number) const { return number_at(weights_, number); }
    float factor(std::size_t number) const { return number_at(factors_, number); }
    Row row(std::size_t number) const;

  private:
    static float number_at(const char* numbers, std::size_t place);
    std::size_t end(std::size_t number) const;

    std::size_t size_ = 0;
    LearnedFrom from_;
    const char* ends_ = nullptr;
    const char* weights_ = nullptr;
    const char* factors_ = nullptr;
    const char* rows_ = nullptr;
    std::string_view letters_;
};

/// All words of a table as they would be written.
std::vector<LearnedWord> words_of(const WordTable& table);

/// The file's bytes; words in rising order, each once.
std::string encode(const std::vector<LearnedWord>& words, const LearnedFrom& from);

}  // namespace chancery::meaning
