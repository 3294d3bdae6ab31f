// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents as JSON lines: an object a line with "id" or "_id" (a string or a whole number),
// "title" and "text" (strings; either may be missing or null). BEIR's corpus.jsonl has "_id";
// further members are not read. Empty lines are passed over.
#pragma once

#include <istream>
#include <string>
#include <string_view>

#include "bench/quality/collection/document.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// Reads one line. The Error is of kind `input`, its `what` empty: the caller knows the place.
Result<CollectionDocument> parse_json_document(std::string_view line);

/// Reads all lines; `name` is for messages. Error `input` with the line's number.
Result<void> read_json_documents(std::istream& lines, const std::string& name,
                                 const TakeDocument& take);

}  // namespace chancery::quality
