// SPDX-License-Identifier: GPL-2.0-or-later
//
// The vectors of a finished shelf: what its words mean, and where its passages and titles lie.
// Learning is for the first run and for a library that has grown; else the words of the generation
// before serve on, entries that stay keep their rows, and only new texts are placed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include <xapian.h>

#include "indexer/system/error.hpp"

namespace chancery::ingest {

/// When words are learned anew.
enum class Learning {
    automatic,  ///< when there is nothing, or entries have become more by a share (vectors.cpp)
    always,
    never  ///< what was learned before serves on; without it there are no vectors
};

/// The shelf of the generation before, of which some entries stay.
struct ShelfBefore {
    std::filesystem::path folder;  ///< empty: there is none
    std::uint32_t last = 0;   ///< greatest number of an entry that came from it, in the new shelf
    std::uint32_t moved = 0;  ///< what is to be added to a number for the one before
};

struct VectorRequest {
    const Xapian::Database& database;
    std::string language;
    std::filesystem::path folder;  ///< of the new shelf
    ShelfBefore before;
    Learning learning = Learning::automatic;
};

/// Writes both files of vectors into the shelf's folder, or none where there is too little to learn
/// from. Gives what was done as a fact of the manifest: "learned 9120 words of 20355 texts"; empty:
/// none. Error `system`, `index`.
Result<std::string> write_vectors(const VectorRequest& request);

}  // namespace chancery::ingest
