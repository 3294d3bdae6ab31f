// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the indexer and its reading processes say to each other: a request (which document, how to
// read it) and a reading (its editions, or why there are none). The reader of a hostile file may
// have been taken over, so a reading is believed only when every length, count, place, language and
// character in it is possible and it takes no more memory than it may.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/readers/readers.hpp"
#include "indexer/system/error.hpp"

namespace chancery::ingest {

struct ReadRequest {
    std::string name;  ///< of the file, as the run names it; UTF-8
    readers::ReadOptions options;

    friend bool operator==(const ReadRequest&, const ReadRequest&) = default;
};

/// What reading a file gave.
struct Reading {
    enum class Outcome : unsigned {
        read,      ///< all of it
        partly,    ///< it broke off; `reason` says where
        failed,    ///< `reason` says why
        no_format  ///< its bytes are of no format that is read
    };

    Outcome outcome = Outcome::failed;
    std::string reason;
    std::vector<std::string> warnings;
    std::vector<document::Edition> editions;
    unsigned scanned_pages = 0;  ///< of a failed one: how many pages OCR would have to read
    unsigned confidence = 0;     ///< of OCR, 1 to 100; 0: typed text
};

/// A reading that failed, with its reason.
Reading failed(std::string reason);

/// A message of a library, which may quote any bytes of a file, as text for a person.
std::string told(std::string_view message);

std::string encode(const ReadRequest& request);
std::string encode(const Reading& reading);

/// Error `defect`.
Result<ReadRequest> decode_request(std::string_view bytes);

/// Error `input`: the message is broken. `max_memory` bounds what the reading may take.
Result<Reading> decode_reading(std::string_view bytes, std::uint64_t max_memory);

}  // namespace chancery::ingest
