// SPDX-License-Identifier: GPL-2.0-or-later
//
// Judgements of several readers: lines as in qrels, whose second field names the judgement group.
// Each group of a topic is a set of judgements of its own.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bench/quality/formats/qrels.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

struct GroupedTopic {
    std::string_view topic;
    std::vector<JudgedTopic> groups;  ///< in byte order of their names, each called like the topic
};

/// All judgements of a file. Movable, not copyable.
struct GroupedQrels {
    std::unique_ptr<const std::string> bytes;
    std::vector<Judgement> judgements;
    std::vector<GroupedTopic> topics;  ///< in byte order of their names
};

/// Parses bytes; `name` is for messages. Error `input` with the line's number, or for a document
/// that a group judges twice.
Result<GroupedQrels> parse_grouped_qrels(std::string bytes, const std::string& name);

}  // namespace chancery::quality
