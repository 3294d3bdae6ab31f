// SPDX-License-Identifier: GPL-2.0-or-later
//
// The judgements of one trec_eval run in the format that -R named, and what measures need of one
// topic: each form is made when the first measure asks for it, so that measures which need none
// (num_q, runid) work whatever the judgements are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bench/quality/formats/grouped_qrels.hpp"
#include "bench/quality/formats/preferences.hpp"
#include "bench/quality/formats/qrels.hpp"
#include "bench/quality/formats/run.hpp"
#include "bench/quality/scoring/trec_arguments.hpp"
#include "bench/quality/scoring/trec_measures.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// Judgements as they were read.
using TrecJudgements = std::variant<Qrels, GroupedQrels, Preferences>;

/// Reads the file of judgements. Error `input`; an unknown format is one, too.
Result<TrecJudgements> read_trec_judgements(const TrecArguments& arguments);

/// How many topics are judged.
std::size_t topic_count(const TrecJudgements& judgements);

/// Number of a topic by name; topic_count() when it is not judged.
std::size_t topic_number(const TrecJudgements& judgements, std::string_view topic);

/// How many documents qrels judge above 0, over all topics; 0 of other formats.
long positive_judgements(const TrecJudgements& judgements);

/// One topic, prepared as measures ask for it.
class TrecPrepared {
  public:
    TrecPrepared(const TrecJudgements& judgements, std::size_t number, const Ranking& ranking,
                 const TrecArguments& arguments)
        : judgements_(judgements), number_(number), ranking_(ranking), arguments_(arguments) {}

    /// Makes what a source means. Error `input` when the judgements are of another format, or a
    /// document is judged or retrieved twice.
    Result<void> prepare(TrecSource source);
    /// What has been made.
    TrecTopic topic() const;

  private:
    Result<void> prepare_judged();
    Result<void> prepare_groups();
    Result<void> prepare_preferences();

    const TrecJudgements& judgements_;
    std::size_t number_;
    const Ranking& ranking_;
    const TrecArguments& arguments_;
    std::vector<JudgedRanking> judged_, groups_;
    std::vector<PreferenceCounts> preferences_;
};

}  // namespace chancery::quality
