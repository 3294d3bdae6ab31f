// SPDX-License-Identifier: GPL-2.0-or-later
//
// A collection ready to be searched again and again: its judged topics, and a measure's value of
// each under a model.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bench/quality/collection/judgements.hpp"
#include "bench/quality/measures/measures.hpp"
#include "bench/quality/retrieval/retriever.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

class JudgedTopics {
  public:
    /// Topics that have judgements. Error `input` when none has.
    static Result<JudgedTopics> join(std::vector<Topic> topics, Qrels qrels,
                                     const std::string& name);

    std::size_t count() const { return topics_.size(); }

    /// Value of each topic, in their order. `done` is called after each.
    Result<std::vector<double>> values(Retriever& retriever, const RetrievalSettings& settings,
                                       const Measure& measure,
                                       const std::function<void()>& done) const;

  private:
    std::vector<Topic> topics_;
    Qrels qrels_;
};

/// Value of one topic's ranking, which is best first.
Result<double> value_of(const JudgedTopic& judged, const std::vector<Scored>& documents,
                        const Measure& measure);

}  // namespace chancery::quality
