// SPDX-License-Identifier: GPL-2.0-or-later
//
// One run scored as trec_eval scores it: topics in byte order, measures in the order of its table,
// then those of ir_measures' names in the order told; a line a value, "MEASURE TOPIC VALUE" with
// tabs, and the summary under "all". Topics without judgements are left out; -c divides by all
// judged topics. What is unjudged, missing or tied is collected for notes on standard error.
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "bench/quality/measures/measures.hpp"
#include "bench/quality/scoring/trec_judgements.hpp"
#include "bench/quality/scoring/z_scores.hpp"

namespace chancery::quality {

/// All that is asked of one run.
struct TrecRequest {
    const TrecArguments& arguments;
    const TrecJudgements& judgements;
    const std::vector<TrecMeasure>& measures;
    const std::vector<Measure>& by_name;  ///< of ir_measures' names
    const ZScores* z_scores = nullptr;
    std::string prefix;       ///< what each line begins with; empty for one run
    bool for_person = false;  ///< topics and tags are shown on a terminal
};

/// What a reader of the figures should know.
struct TrecRemarks {
    std::size_t scored = 0;              ///< topics
    std::size_t missing = 0;             ///< judged topics that the run lacks
    std::size_t without_judgements = 0;  ///< topics of the run
    std::size_t looked_at = 0;           ///< documents among the first ten of each topic
    std::size_t unjudged = 0;            ///< of these
    std::size_t tied_topics = 0;         ///< topics in which documents have the same score
    std::size_t tied_documents = 0;
    std::size_t no_numbers = 0;  ///< scores that are no number
};

/// Scores the run; lines of topics are written as each is done. Error `input` where trec_eval would
/// stop (exit code 4). `remarks->scored` is 0 when run and judgements have no topic in common.
Result<void> score_as_trec(const TrecRequest& request, const Run& run, std::ostream& out,
                           TrecRemarks& remarks);

/// The remarks as sentences, those that there are.
std::vector<std::string> notes_of(const TrecRemarks& remarks, bool complete);

}  // namespace chancery::quality
