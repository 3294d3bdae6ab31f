// SPDX-License-Identifier: GPL-2.0-or-later
//
// The lengths file of a shelf: for every Xapian document number, from 1, how many terms of its text
// carry weight (2 bytes, saturated), or what the entry is when it is no passage. Xapian keeps
// lengths too, but decoding them takes half of a query's time (engine.md section 3); an array costs
// nothing.
//
//     "CHLN0001", uint32 number of entries, then uint16 little endian each
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::index {

/// Name of the file in a shelf's folder.
constexpr const char* lengths_file = "lengths";

class Lengths {
  public:
    static constexpr std::uint16_t edition_entry = 0xFFFF;  ///< an edition's entry
    static constexpr std::uint16_t no_entry = 0xFFFE;       ///< a number that is not in use
    static constexpr std::uint16_t longest = 0xFFFD;        ///< this long or longer

    Lengths() = default;
    explicit Lengths(std::vector<std::uint16_t> values);

    /// Reads a lengths file. Error `index` when it is damaged.
    static Result<Lengths> read(const std::filesystem::path& path);
    /// Writes it; the caller makes it durable. Error `system`.
    Result<void> write(const std::filesystem::path& path) const;

    /// Greatest document number that the array knows.
    std::uint32_t last() const { return static_cast<std::uint32_t>(values_.size()); }
    /// Value of a document number between 1 and last(); no_entry beyond.
    std::uint16_t operator[](std::uint32_t number) const {
        return number - 1 < values_.size() ? values_[number - 1] : no_entry;
    }
    bool is_passage(std::uint32_t number) const { return (*this)[number] <= longest; }
    /// Mean length of passages; 0 when there is none.
    double average() const { return average_; }
    /// One past the last passage of the edition whose entry has the number `entry`.
    std::uint32_t end_of_edition(std::uint32_t entry) const;

  private:
    std::vector<std::uint16_t> values_;
    double average_ = 0;
};

}  // namespace chancery::index
