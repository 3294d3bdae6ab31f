// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs in TREC's format: lines "TOPIC Q0 DOCUMENT RANK SCORE TAG" of six fields or more; the second
// and the rank are not read. A score is what C's atof() reads, kept as a 32-bit float, as trec_eval
// keeps it: scores that differ beyond seven digits are ties. Rankings come out best first, ties by
// document in descending byte order; topics in byte order. Empty lines are skipped.
//
//     auto run = read_run("bm25.run");                 // Result<Run>
//     for (const Ranking& ranking : run->rankings) ...
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::quality {

struct Retrieved {
    std::string_view document;
    float score = 0;
};

/// What was retrieved for one topic.
struct Ranking {
    std::string_view topic;
    std::span<const Retrieved> documents;  ///< best first
};

/// A run. Movable, not copyable: rankings look into retrieved, these into bytes.
struct Run {
    std::unique_ptr<const std::string> bytes;
    std::vector<Retrieved> retrieved;
    std::vector<Ranking> rankings;  ///< in byte order of topics
    std::string_view tag;           ///< that of the last line

    /// The ranking of a topic; nullptr when the run has none.
    const Ranking* find(std::string_view topic) const;
};

/// Reads a file, or standard input as "-". Error `input` with the line's number.
Result<Run> read_run(const std::string& name);

/// The same of bytes; `name` is for messages.
Result<Run> parse_run(std::string bytes, const std::string& name);

}  // namespace chancery::quality
