// SPDX-License-Identifier: GPL-2.0-or-later
//
// The file `passages.vectors` of a shelf: of every entry by its number the direction and the words,
// of passages those of their text, of editions those of the title. Used as it lies in the file.
// Little endian:
//
//     "CHPV0002", uint32 entries, uint32 dimensions, 32 hexadecimal digits: the digest of the
//     words.vectors by which they were placed
//     float32 factor of each entry's row (0: the entry has no direction)
//     int8 rows, dimensions each
//     uint32 ends: of each entry's words in the bytes that follow, from the first of them
//     words, packed (packed_words)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/archive.hpp"
#include "indexer/meaning/quantised.hpp"
#include "indexer/system/error.hpp"

namespace chancery::meaning {

/// Name of the file in a shelf's folder.
constexpr std::string_view passages_file = "passages.vectors";

/// What is known of an entry.
struct PassageRow {
    Quantised direction;
    std::string words;  ///< packed_words()
};

/// Places of words in the words' table as bytes: each different one once, in rising order, as what
/// it is more than the one before, seven bits a byte.
std::string packed_words(std::vector<std::size_t> places);

class PassageTable {
  public:
    PassageTable() = default;
    /// Over the bytes of a file, which must outlive the table. Error `index`: damaged, or of
    /// another version.
    static Result<PassageTable> over(std::string_view bytes);

    /// Greatest number of an entry.
    std::size_t last() const { return size_; }
    /// Digest of the words' file that it belongs to.
    std::string_view words() const { return words_; }

    /// Of an entry from 1 to last().
    float factor(std::size_t entry) const;
    Row row(std::size_t entry) const;
    /// packed_words() of an entry from 1 to last().
    std::string_view packed(std::size_t entry) const;

    /// Gives the place in the words' table of each different word of an entry from 1 to last(), in
    /// rising order, to `take`. Who has not compared the file's digest must expect any place.
    template <class Take>
    void each_word(std::size_t entry, Take take) const {
        index::ArchiveReader reader(packed(entry));
        for (std::size_t place = 0; !reader.bytes.empty();) {
            place += reader.number();
            if (!reader.sound) return;
            take(place);
        }
    }

  private:
    std::size_t size_ = 0;
    std::string_view words_;
    const char* factors_ = nullptr;
    const char* rows_ = nullptr;
    const char* ends_ = nullptr;
    std::string_view packed_;
};

/// The file's bytes; the first row is that of entry 1. `words` is the digest of the words' file.
std::string encode(const std::vector<PassageRow>& entries, std::string_view words);

}  // namespace chancery::meaning
