// SPDX-License-Identifier: GPL-2.0-or-later
//
// The file `passages.vectors` of a shelf: the direction of every entry by its number, of passages
// that of their words, of editions that of the title. Used as it lies in the file. Little endian:
//
//     "CHPV0001", uint32 entries, uint32 dimensions, 32 hexadecimal digits: the digest of the
//     words.vectors by which they were placed
//     float32 factor of each entry's row (0: the entry has no direction)
//     int8 rows, dimensions each
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/meaning/quantised.hpp"
#include "indexer/system/error.hpp"

namespace chancery::meaning {

/// Name of the file in a shelf's folder.
constexpr std::string_view passages_file = "passages.vectors";

class PassageTable {
  public:
    PassageTable() = default;
    /// Over the bytes of a file, which must outlive the table. Error `index`: damaged.
    static Result<PassageTable> over(std::string_view bytes);

    /// Greatest number of an entry.
    std::size_t last() const { return size_; }
    /// Digest of the words' file that it belongs to.
    std::string_view words() const { return words_; }

    /// Of an entry from 1 to last().
    float factor(std::size_t entry) const;
    Row row(std::size_t entry) const;

  private:
    std::size_t size_ = 0;
    std::string_view words_;
    const char* factors_ = nullptr;
    const char* rows_ = nullptr;
};

/// The file's bytes; the first row is that of entry 1. `words` is the digest of the words' file.
std::string encode(const std::vector<Quantised>& entries, std::string_view words);

}  // namespace chancery::meaning
