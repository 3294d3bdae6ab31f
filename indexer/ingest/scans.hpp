// SPDX-License-Identifier: GPL-2.0-or-later
//
// A scan on its way to editions: the language is settled, the recogniser reads the pages, and a
// reader in its sandbox reads what came of it.
#pragma once

#include <string>
#include <string_view>

#include "indexer/ingest/reader_pool.hpp"
#include "indexer/ingest/recogniser.hpp"

namespace chancery::ingest {

struct Scan {
    std::string_view bytes;  ///< the PDF
    const ReadRequest& request;
    unsigned pages = 0;
    std::string languages;  ///< that somebody told, see ocr_tables(); empty: unknown
};

/// Reads a scan. What keeps it from being read is the reading's reason; pages before one that
/// cannot be read are taken. Error `system` when no process is to be had.
Result<Reading> read_scan(const Scan& scan, Recogniser& recogniser, ReaderPool& readers);

}  // namespace chancery::ingest
