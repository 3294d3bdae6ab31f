// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which works an index holds, by the symbols that people and texts give them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/index/open.hpp"

namespace chancery::lookup {

/// The edition's entry of a work; absent when the shelf does not hold it.
std::optional<Xapian::docid> entry_of(const index::Shelf& shelf, const std::string& symbol);

/// The symbol, or the lettered parts of a work that is named without its letter, or the works that
/// bear the symbol beside their own, as far as held.
std::vector<std::string> symbols_in(const index::Shelf& shelf, const std::string& named);

/// What is known of a work that is held.
struct HeldWork {
    std::string symbol;    ///< its own, where it was asked for by another
    std::string language;  ///< of the edition that is told: the first held
    std::string title, date, type;
};

/// The work in the first language that holds it; absent when none does. A work with lettered parts
/// is its first one. Error `index`: damaged.
Result<std::optional<HeldWork>> find_work(const index::Index& index, const std::string& symbol);

}  // namespace chancery::lookup
