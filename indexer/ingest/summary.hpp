// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a run tells at its end: a table of counts, one line a failure, and the report of all files.
#pragma once

#include <string>
#include <vector>

#include "indexer/ingest/ingest.hpp"

namespace chancery::ingest {

/// Files that failed, with their reason: of this run, and PATHs that are not there.
std::vector<index::Source> failures(const IngestReport& report);

/// What is said of files whose format is not read and that were found in folders: how many, by
/// extension. Empty when there are none.
std::string skipped_note(const IngestReport& report);

/// One sentence for each file of this run that OCR read: how sure it was of it and its pages.
std::vector<std::string> ocr_notes(const IngestReport& report);

/// The closing table, one line a row.
std::string summary(const IngestReport& report);

/// A table of every file of the run: path, outcome, editions, passages, reason, warnings.
std::string report_table(const IngestReport& report);

}  // namespace chancery::ingest
