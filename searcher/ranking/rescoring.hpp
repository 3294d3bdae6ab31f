// SPDX-License-Identifier: GPL-2.0-or-later
//
// The second look at the passages that the words of a question brought to the top: neighbouring
// words and words spelt alike add to the scores (pairs.hpp, grams.hpp), with the model's weighting,
// as if both were indexed; and the words that the best passages share can be taken for a second
// question (feedback). How many passages hold a pair or a gram is reckoned from those looked at:
// of a pair, their share of pairs among passages with both words, which are counted; of a gram, all
// passages with the words that have it.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/ranking/grams.hpp"
#include "searcher/ranking/pairs.hpp"
#include "searcher/ranking/passage_words.hpp"
#include "searcher/ranking/query_words.hpp"
#include "searcher/ranking/rank.hpp"
#include "searcher/ranking/weighting.hpp"

namespace chancery::ranking {

/// Passages that are looked at again; those behind them keep their order.
constexpr std::size_t max_rescored = 300;

/// True for a model that needs a second look.
bool is_rescored(const Model& model);

class Rescorer {
  public:
    Rescorer(const index::Shelf& shelf, const query::Meaning& meaning, const Model& model);

    /// Adds to the scores, and puts the entries in order again. `all`: the entries are all that
    /// match. Error `index`: a record is damaged.
    Result<void> rescore(std::span<RankedEntry> entries, bool all);

    /// Words of the first entries, as RM3 takes them (Lavrenko and Croft, "Relevance-Based Language
    /// Models", 2001; Abdul-Jaleel and others, "UMass at TREC 2004"), with their weight beside
    /// words of the question that weigh `query_weight` in all. Only words of between two passages
    /// and a tenth of all. Error `index`: a record is damaged.
    Result<std::vector<WeightedForm>> feedback(std::span<const RankedEntry> entries,
                                               double query_weight);

  private:
    using Words = std::vector<PassageWord>;
    Result<const Words*> words_of(Xapian::docid entry);
    Result<void> read(std::span<const RankedEntry> entries);
    void add_pairs(std::span<RankedEntry> entries, bool all);
    void add_pair(std::span<RankedEntry> entries, const Pairs::value_type& pair, bool all);
    void add_grams(std::span<RankedEntry> entries);
    double passages_with_both(const std::string& first, const std::string& second) const;

    const index::Shelf& shelf_;
    Model model_;
    Weigher weigher_;
    std::vector<query::TypedWord> asked_;
    PassageReader reader_;
    std::map<Xapian::docid, Words> words_;
};

}  // namespace chancery::ranking
