// SPDX-License-Identifier: GPL-2.0-or-later
//
// One run of the indexer, from PATHs to a published generation: find inputs, plan, read in batches,
// settle who gives which edition, make shelves, publish. Each step is a file of this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/index/manifest.hpp"
#include "indexer/index/sources.hpp"
#include "indexer/ingest/reader_pool.hpp"
#include "indexer/ingest/recogniser.hpp"
#include "indexer/ingest/vectors.hpp"
#include "indexer/system/error.hpp"

namespace chancery::ingest {

struct Standing {
    std::size_t done = 0, total = 0, failed = 0;  ///< files
    std::size_t passages = 0;
};

struct IngestOptions {
    std::filesystem::path index;
    std::vector<std::string> paths;
    unsigned jobs = 0;  ///< workers; 0: one a processor
    std::uint64_t max_file_bytes = 256ULL << 20;
    ReadLimits limits;             ///< of the processes that read
    readers::ReadOptions reading;  ///< how files are read
    Learning learning = Learning::automatic;
    bool ocr = false;           ///< scans are read by tesseract
    std::string ocr_languages;  ///< of all scans; empty: what is said of each, see ocr_tables()
    RecognitionLimits recognition;
    std::filesystem::path given;  ///< table of what the user says of files; empty: none
    std::function<void(const Standing&)> progress = [](const Standing&) {};  ///< one call at a time
};

struct IngestReport {
    std::vector<index::Source> read;     ///< every file that was read in this run, with its outcome
    std::vector<index::Source> sources;  ///< every file of the published generation
    std::vector<index::Source> removed;  ///< files that are gone
    std::vector<index::Source> faults;   ///< PATHs and folders that could not be looked into
    std::vector<index::Source> skipped;  ///< found in folders and not read, by kind or format
    std::vector<index::Source> refused;  ///< named themselves, and of a format that is not read
    std::size_t unchanged = 0;
    std::size_t passages = 0;        ///< of the files read
    std::size_t failed_before = 0;   ///< of the unchanged: files that failed in an earlier run
    bool published = false;          ///< false: there was nothing to do
    index::Manifest manifest;        ///< of the published generation
    std::vector<std::string> notes;  ///< why everything was built anew, for one
};

/// Error `index` (locked), `input` (no PATH is there), `system`. Then the old generation stays. The
/// calling thread is the program's only one: processes that read are forked off it.
Result<IngestReport> ingest(const IngestOptions& options);

}  // namespace chancery::ingest
