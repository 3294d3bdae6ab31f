// SPDX-License-Identifier: GPL-2.0-or-later
//
// The running text of one file as a stream for other programs: what `chancery check` reads of a
// manuscript in DOCX or PDF. The file is read in a process without rights, as an index's are. A
// line is a JSON object, a paragraph or a note behind the paragraph that bears its mark:
//
//     {"paragraph": 12, "kind": "paragraph", "page": 3, "text": "...",
//      "marks": [{"note": "5", "at": 17}]}
//     {"paragraph": 12, "kind": "footnote", "page": 3, "note": "5", "text": "..."}
//
// Kinds are paragraph, heading, quote (set off in a style of that name), row, note (of a table) and
// footnote. "at" counts code points of the text before the mark; marks are in their order, and so
// are the notes that follow. Formats without pages have no "page".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/ingest/reader_pool.hpp"

namespace chancery::ingest {

struct Extraction {
    std::string lines;
    std::vector<std::string> notes;  ///< what was odd, for a person
};

/// Reads the bytes of the file called `name`. Call before the program has threads. Error `input`
/// with the reason, `system` when no process is to be had.
Result<Extraction> extract(std::string_view bytes, const ReadRequest& request,
                           const ReadLimits& limits);

}  // namespace chancery::ingest
