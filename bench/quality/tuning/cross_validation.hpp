// SPDX-License-Identifier: GPL-2.0-or-later
//
// Cross-validation: a setting is chosen on some topics and scored on others, so that what is
// reported is what can be expected of topics not seen. Twice over: over topics (each collection's
// topics are dealt into k folds by a seeded shuffle; a fold is held out of all collections at
// once), and over collections (each is left out in its turn). A score is the mean over collections
// of the mean over their topics, so that a large collection counts no more than a small one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "bench/quality/tuning/dimensions.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// Values of a measure: by collection, then by topic, in the same order for every setting.
using TopicScores = std::vector<std::vector<double>>;

/// Gives the values of one setting; each is asked for once.
using Evaluate = std::function<Result<TopicScores>(const Setting&)>;

enum class Search {
    grid,        ///< every setting
    coordinate,  ///< one dimension after the other, from the first values on, until none gains
};

/// Fold of every topic, by collection.
using Folds = std::vector<std::vector<std::size_t>>;

/// Deals each collection's topics into `count` folds whose sizes differ by one at most. The same
/// seed gives the same folds everywhere.
Folds deal_folds(std::span<const std::size_t> topics, std::size_t count, std::uint64_t seed);

/// What was chosen without the topics left out, and what it is worth on them.
struct Choice {
    std::size_t left_out = 0;  ///< number of the fold or collection
    Setting chosen;
    double training = 0;  ///< on what it was chosen by: too good
    double held_out = 0;  ///< on what was left out
};

/// Settings evaluated so far, each once.
class Evaluations {
  public:
    explicit Evaluations(Evaluate evaluate) : evaluate_(std::move(evaluate)) {}

    Result<const TopicScores*> of(const Setting& setting);
    std::size_t count() const { return known_.size(); }
    /// In the order that they were asked for.
    const std::deque<std::pair<Setting, TopicScores>>& all() const { return known_; }

  private:
    Evaluate evaluate_;
    std::deque<std::pair<Setting, TopicScores>> known_;
};

/// Whether a topic of a collection counts.
using Counts = std::function<bool(std::size_t collection, std::size_t topic)>;

/// Mean over collections of the means over topics that count; collections with none are left out.
double mean_score(const TopicScores& scores, const Counts& counts);

/// The best setting on the topics that count, of equals the one met first.
Result<Setting> choose(std::span<const Dimension> dimensions, Search search,
                       Evaluations& evaluations, const Counts& counts);

/// One choice a fold.
Result<std::vector<Choice>> validate_over_topics(std::span<const Dimension> dimensions,
                                                 Search search, Evaluations& evaluations,
                                                 const Folds& folds);

/// One choice a collection; none where there is only one collection.
Result<std::vector<Choice>> validate_over_collections(std::span<const Dimension> dimensions,
                                                      Search search, Evaluations& evaluations,
                                                      std::size_t collections);

}  // namespace chancery::quality
