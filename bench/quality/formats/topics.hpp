// SPDX-License-Identifier: GPL-2.0-or-later
//
// Topics: what is asked in an experiment. Three formats, told apart by their first character that
// is no blank:
//   "{"  JSON lines: an object a line; its id is "_id", "id", "qid", "query_id" or "topic_id", its
//        query "text", "query" or "title" (BEIR has "_id" and "text");
//   "<"  TREC topics: <top> <num> Number: 301 <title> ... <desc> ... <narr> ... </top>;
//   else TSV: an id, a tab, the query; further columns are not read.
// Topics come out in the order of the file. Ids hold no blanks, since runs part fields by them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::quality {

struct Topic {
    std::string id;
    std::string text;         ///< the query: TREC's title
    std::string description;  ///< TREC's <desc>; empty elsewhere
    std::string narrative;    ///< TREC's <narr>; empty elsewhere
};

/// Reads a file, or standard input as "-". Error `input` with the line's number: no id, an id
/// twice, no query, broken JSON, text that is not UTF-8, no topic at all.
Result<std::vector<Topic>> read_topics(const std::string& name);

/// The same of bytes; `name` is for messages.
Result<std::vector<Topic>> parse_topics(std::string_view bytes, const std::string& name);

}  // namespace chancery::quality
