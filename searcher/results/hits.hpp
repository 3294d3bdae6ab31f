// SPDX-License-Identifier: GPL-2.0-or-later
//
// From entries to hits: the stored passage, its edition's masthead, its reprints. Each edition is
// decoded once.
#pragma once

#include <map>
#include <optional>
#include <string>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/results.hpp"

namespace chancery::results {

class HitLoader {
  public:
    explicit HitLoader(const index::Shelf& shelf) : shelf_(shelf) {}

    /// The hit of a passage's entry, without rank, score and marks. Error `index`: damaged.
    Result<Hit> load(Xapian::docid entry);

    /// Record of the edition whose entry has this number.
    Result<const index::EditionRecord*> edition(Xapian::docid entry);

    /// Number of the entry of a passage's edition.
    Xapian::docid edition_of(Xapian::docid passage) const;

    /// Other works that hold the words of this passage; absent when there is none.
    Result<std::optional<Reprints>> reprints(const Hit& hit);

  private:
    Result<std::string> key_at(Xapian::docid passage, std::string& symbol);

    const index::Shelf& shelf_;
    std::map<Xapian::docid, index::EditionRecord> editions_;
};

}  // namespace chancery::results
