// SPDX-License-Identifier: GPL-2.0-or-later
//
// The peer that SQLite's full text search is: FTS5, Porter's stemmer over unicode61, ordered by its
// rank (BM25). Phrases are stemmed there, so that they match more than an exact phrase.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bench/speed/engine.hpp"

namespace chancery::speed {

/// Writes the database file, which replaces the one before; nothing when built without SQLite.
void build_fts5(const std::string& path, const std::vector<PassageText>& passages);

/// Null when built without SQLite.
std::unique_ptr<Engine> open_fts5(const std::string& path);

/// "none" when built without SQLite.
std::string sqlite_version();

}  // namespace chancery::speed
