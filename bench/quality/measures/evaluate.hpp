// SPDX-License-Identifier: GPL-2.0-or-later
//
// A run's values by measure and topic, and their means: what `compare`, `tune` and scripts build
// on. A topic that is judged but that the run lacks counts with the value of an empty ranking, as
// in ir_measures and trec_eval's -c; topics without judgements are left out and counted.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "bench/quality/formats/qrels.hpp"
#include "bench/quality/formats/run.hpp"
#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

struct TopicValues {
    std::string_view topic;      ///< looks into the qrels
    std::vector<double> values;  ///< one a measure
};

struct Evaluation {
    std::vector<TopicValues> topics;  ///< all that are judged, in byte order
    std::vector<double> means;        ///< one a measure; sums for counts such as NumRet
    std::size_t missing = 0;          ///< judged topics that the run lacks
    std::size_t unjudged = 0;         ///< topics of the run without judgements
};

/// Error `input` for a document that is judged or retrieved twice, and when no topic is judged.
Result<Evaluation> evaluate(const Qrels& qrels, const Run& run, std::span<const Measure> measures);

}  // namespace chancery::quality
