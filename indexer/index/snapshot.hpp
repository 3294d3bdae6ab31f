// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reading a published generation (generation.hpp): opening takes a shared lock so that no writer
// removes the generation, and checks what can be checked in no time; verifying reads every byte.
// Damage is found here, because Xapian may crash on it or answer wrongly (reliability.md section
// 3).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/manifest.hpp"
#include "indexer/system/error.hpp"
#include "indexer/system/lock.hpp"

namespace chancery::index {

/// A published generation, held against removal as long as the object lives.
struct Snapshot {
    std::filesystem::path folder;
    Manifest manifest;
    system::Lock lock;
};

/// The published generation of `index`. Checks CURRENT, the digest of MANIFEST, the length of every
/// file, and the digest of files up to 64 KiB (a flipped bit in Xapian's iamglass crashes Xapian).
/// Error `index`: missing, damaged; of another format or analysis (the remedy names the command).
/// An index whose generation is swept away between two steps is tried again.
Result<Snapshot> open_snapshot(const std::filesystem::path& index, std::string_view analysis);

/// What verify() found: one sentence a fault; empty when all is sound.
struct Verification {
    std::vector<std::string> faults;
    std::vector<std::string> notes;  ///< what could not be examined, and why
    std::size_t files = 0;
    std::uint64_t bytes = 0;
};

/// Reads every byte of the published generation and compares lengths and digests. (Xapian's own
/// check is run on top by ingest/verify.hpp in a child process.) Error `index` when nothing can be
/// opened.
Result<Verification> verify_files(const std::filesystem::path& index, std::string_view analysis);

}  // namespace chancery::index
