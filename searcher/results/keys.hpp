// SPDX-License-Identifier: GPL-2.0-or-later
//
// Entries and their keys, both ways, and which entry stands for all passages of the same words: the
// first in the order of works (by day, then symbol), then in that of the document. What stands for
// a passage depends on what the index holds.
#pragma once

#include <string>
#include <unordered_map>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/hits.hpp"

namespace chancery::results {

/// Of one shelf; remembers what it has read. Errors `index`: damaged.
class KeyReader {
  public:
    explicit KeyReader(const index::Shelf& shelf) : shelf_(shelf), hits_(shelf) {}

    /// Key of a passage's entry: "A/RES/76/19@en#6.a".
    Result<std::string> key_of(Xapian::docid passage);

    /// Symbol of a passage's work.
    Result<std::string> work_of(Xapian::docid passage);

    /// Entry of the passage that stands for all with these words; itself where its words are alone.
    Result<Xapian::docid> representative(Xapian::docid passage);

    /// Entry of a key; 0 when the shelf does not hold it.
    Result<Xapian::docid> entry_of(const reference::Key& key);

  private:
    const index::Shelf& shelf_;
    HitLoader hits_;
    std::unordered_map<Xapian::docid, std::string> keys_;
    std::unordered_map<Xapian::docid, Xapian::docid> representatives_;
};

}  // namespace chancery::results
