// SPDX-License-Identifier: GPL-2.0-or-later
//
// Relevance judgements (qrels) in TREC's format: lines "TOPIC ITERATION DOCUMENT RELEVANCE" of
// exactly four fields; the second is not read. RELEVANCE is a whole number as C's atol() reads it;
// below 0 it means "in the pool, not judged". Topics come out in byte order, their judgements in
// byte order of documents, whatever the order in the file. A document judged twice is no error
// here but where the topic is judged (measures/judged_ranking.hpp), as in trec_eval.
//
//     auto qrels = read_qrels("cran.qrels");           // Result<Qrels>
//     for (const JudgedTopic& topic : qrels->topics) ...
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::quality {

struct Judgement {
    std::string_view document;
    long relevance = 0;
};

/// The judgements of one topic.
struct JudgedTopic {
    std::string_view topic;
    std::span<const Judgement> judgements;  ///< by document
};

/// All judgements of a file. Movable, not copyable: topics look into judgements, these into bytes.
struct Qrels {
    std::unique_ptr<const std::string> bytes;
    std::vector<Judgement> judgements;
    std::vector<JudgedTopic> topics;  ///< in byte order of their names

    /// The topic of that name; nullptr when none is judged.
    const JudgedTopic* find(std::string_view topic) const;
};

/// Reads a file, or standard input as "-". Error `input` with the line's number.
Result<Qrels> read_qrels(const std::string& name);

/// The same of bytes; `name` is for messages.
Result<Qrels> parse_qrels(std::string bytes, const std::string& name);

}  // namespace chancery::quality
