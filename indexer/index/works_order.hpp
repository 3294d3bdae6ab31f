// SPDX-License-Identifier: GPL-2.0-or-later
//
// The order file of a shelf: where each edition begins, its day of adoption, and its place among
// all of the shelf by day and symbol. Document numbers tell the order in which a run happened to
// meet the files; equal scores are put in this order instead, so that an index built at once
// answers as one that was refreshed in steps.
//
//     "CHOR0001", uint32 number of editions, then for each in the order of entries three uint32:
//     entry, day, place, little endian
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::index {

/// Name of the file in a shelf's folder.
constexpr const char* order_file = "order";

class WorksOrder {
  public:
    struct Row {
        std::uint32_t entry = 0;  ///< document number of the edition's entry
        std::uint32_t day = 0;    ///< of adoption, 20211206; 0 when it is not known
        std::uint32_t place = 0;  ///< from 0; undated works come first
    };
    /// An edition before it has its place.
    struct Work {
        std::uint32_t entry = 0;
        std::string date;    ///< YYYY-MM-DD, or empty
        std::string symbol;  ///< sort_key() of it
    };

    WorksOrder() = default;
    /// Puts works, given in rising order of entries, in their places.
    explicit WorksOrder(const std::vector<Work>& works);

    /// Reads an order file. Error `index` when it is missing or damaged.
    static Result<WorksOrder> read(const std::filesystem::path& path);
    /// Writes it; the caller makes it durable. Error `system`.
    Result<void> write(const std::filesystem::path& path) const;

    /// The edition whose entry has this number or is the last before it; a row of zeros when there
    /// is none.
    const Row& of(std::uint32_t entry) const;

    const std::vector<Row>& rows() const { return rows_; }

  private:
    std::vector<Row> rows_;  // by entry
};

}  // namespace chancery::index
