// SPDX-License-Identifier: GPL-2.0-or-later
//
// A batch: some neighbouring files, written by one thread into small Xapian databases of their own,
// one a language ("segments"). Small ones are built fastest (engine.md section 5); they are joined
// by one compaction. How files are cut into batches depends on the files alone, so that the index
// does not depend on the number of workers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/index/sources.hpp"
#include "indexer/ingest/plan.hpp"
#include "indexer/ingest/reader_pool.hpp"
#include "indexer/ingest/recogniser.hpp"
#include "indexer/system/error.hpp"

namespace chancery::ingest {

/// Half-open range of a plan's tasks.
struct BatchRange {
    std::size_t begin = 0, end = 0;
};

/// Cuts tasks into batches of about equal bytes.
std::vector<BatchRange> cut_into_batches(const std::vector<Task>& tasks);

/// Passages of an edition that are in another language stand in that language's shelf, too, behind
/// an entry of the edition: its guests.
struct Guests {
    std::string language;  ///< of the shelf
    Xapian::docid entry = 0;
    std::size_t passages = 0;
};

/// An edition that a file of this batch gives, and where its entries are.
struct Claim {
    std::string edition;  ///< "A/RES/76/19@en"
    std::string language;
    std::size_t task = 0;  ///< number of the file in the plan
    unsigned doubt = 0;
    Xapian::docid entry = 0;  ///< in its segment; its passages follow
    std::size_t passages = 0;
    std::vector<Guests> guests = {};
};

struct BatchResult {
    std::vector<index::Source> sources;  ///< one a task, in order
    std::vector<bool> same_content;      ///< of each: its bytes are those of the run before
    std::vector<Claim> claims;
    std::map<std::string, std::filesystem::path> segments;  ///< by language
};

/// Told after each file: what it was, and how many passages it gave.
struct FileDone {
    bool failed = false;
    std::size_t passages = 0;
    std::uint64_t bytes = 0;
};

struct BatchRequest {
    const std::vector<Task>& tasks;
    BatchRange range;
    std::filesystem::path folder;  ///< for the segments; does not exist yet
    std::uint64_t max_file_bytes;
    ReaderPool& readers;
    readers::ReadOptions options;
    std::function<void(const FileDone&)> done;
    const GivenTable* given = nullptr;  ///< what the user says of files
    Recogniser* recogniser = nullptr;   ///< of scans; nullptr: they are refused
    std::string ocr_languages = {};     ///< of all scans; empty: what is said of each
};

/// Reads the files and writes the segments. Files that fail are Sources with a reason. Error
/// `system` when the segments cannot be written, or no process can be had that reads.
Result<BatchResult> run_batch(const BatchRequest& request);

}  // namespace chancery::ingest
