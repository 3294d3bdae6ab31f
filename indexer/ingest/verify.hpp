// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery-index --verify: every file's length and digest, then Xapian's own check of every shelf,
// and every stored record decoded. The latter two run in a child process: one flipped bit can crash
// Xapian itself (reliability.md section 2).
#pragma once

#include <filesystem>

#include "indexer/index/snapshot.hpp"
#include "indexer/system/error.hpp"

namespace chancery::ingest {

/// Error `index` when nothing can be opened; otherwise what was found.
Result<index::Verification> verify(const std::filesystem::path& index);

}  // namespace chancery::ingest
