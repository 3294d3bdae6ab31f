// SPDX-License-Identifier: GPL-2.0-or-later
//
// A segment: a small Xapian database of editions in one language, written by one thread and joined
// with others by a compaction (shelves.hpp). It is neither synced nor safe against a kill: what is
// published is the compacted shelf.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include <xapian.h>

#include "indexer/document/edition.hpp"
#include "indexer/ingest/entries.hpp"

namespace chancery::ingest {

/// Throws Xapian::Error when something cannot be written; a segment that failed once must not be
/// gone on with (reliability.md section 1).
class Segment {
  public:
    /// Makes the database; `folder` does not exist yet, the one above it does.
    Segment(const std::filesystem::path& folder, const std::string& language);

    /// Adds an edition's entries; gives the number of the first. `source` is the file it came from.
    Xapian::docid add(const document::Edition& edition, const std::string& source);

    /// Writes what is still in memory.
    void finish() { database_.commit(); }

  private:
    Xapian::docid write(const Xapian::Document& entry);

    Xapian::WritableDatabase database_;
    EntryMaker maker_;
    std::size_t waiting_ = 0;
};

}  // namespace chancery::ingest
