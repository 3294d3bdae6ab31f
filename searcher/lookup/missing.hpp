// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an index lacks: works that its texts cite, gaps in series of addenda, corrigenda and
// revisions, and works that data/catalogue.tsv knows. An addendum or corrigendum wants its parent
// and those before it. A revision replaces what it revises, so it wants nothing; only between two
// revisions that are held is one missing.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"

namespace chancery::lookup {

struct MissingWork {
    std::string symbol;
    std::string_view reason;     ///< "cited", "gap" or "known"
    std::size_t paragraphs = 0;  ///< that cite it, in the first language in which any does
    std::string beside;          ///< of a gap: what is held of its series
    std::string title, date;     ///< as far as the catalogue knows
    bool unsure = false;         ///< the catalogue has it from memory
    std::string url;
};

/// Cited works first, the most cited before others, then gaps, then what is merely known. Error
/// `index`: damaged.
Result<std::vector<MissingWork>> missing(const index::Index& index);

/// A symbol and what is held of its series.
struct Gap {
    std::string symbol, beside;
};

/// The gaps in the series of these symbols, in their order.
std::vector<Gap> gaps_in(const std::set<std::string>& held);

}  // namespace chancery::lookup
