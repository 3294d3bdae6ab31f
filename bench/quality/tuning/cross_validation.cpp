// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/tuning/cross_validation.hpp"

#include <algorithm>
#include <random>
#include <utility>

namespace chancery::quality {

Folds deal_folds(std::span<const std::size_t> topics, std::size_t count, std::uint64_t seed) {
    // Drawn by hand: std::shuffle differs between standard libraries, the generator does not.
    std::mt19937_64 random(seed);
    Folds folds;
    for (const std::size_t size : topics) {
        std::vector<std::size_t> order(size);
        for (std::size_t i = 0; i < size; ++i) order[i] = i;
        for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
        std::vector<std::size_t> fold(size);
        for (std::size_t i = 0; i < size; ++i) fold[order[i]] = i % count;
        folds.push_back(std::move(fold));
    }
    return folds;
}

Result<const TopicScores*> Evaluations::of(const Setting& setting) {
    auto known = std::ranges::find(known_, setting, &std::pair<Setting, TopicScores>::first);
    if (known == known_.end()) {
        auto scores = evaluate_(setting);
        if (!scores) return pass_on(std::move(scores));
        known_.emplace_back(setting, *std::move(scores));
        known = std::prev(known_.end());
    }
    return &known->second;
}

double mean_score(const TopicScores& scores, const Counts& counts) {
    double sum = 0;
    std::size_t collections = 0;
    for (std::size_t c = 0; c < scores.size(); ++c) {
        double of_collection = 0;
        std::size_t topics = 0;
        for (std::size_t t = 0; t < scores[c].size(); ++t) {
            if (!counts(c, t)) continue;
            of_collection += scores[c][t];
            ++topics;
        }
        if (topics == 0) continue;
        sum += of_collection / static_cast<double>(topics);
        ++collections;
    }
    return collections == 0 ? 0 : sum / static_cast<double>(collections);
}

namespace {

/// The best of some settings so far.
class Best {
  public:
    Best(Evaluations& evaluations, const Counts& counts)
        : evaluations_(evaluations), counts_(counts) {}

    Result<void> weigh(const Setting& setting) {
        auto scores = evaluations_.of(setting);
        if (!scores) return pass_on(std::move(scores));
        const double score = mean_score(**scores, counts_);
        if (!setting_.empty() && score <= score_) return {};
        setting_ = setting;
        score_ = score;
        return {};
    }

    const Setting& setting() const { return setting_; }

  private:
    Evaluations& evaluations_;
    const Counts& counts_;
    Setting setting_;
    double score_ = 0;
};

Result<Setting> climb(std::span<const Dimension> dimensions, Best& best) {
    auto weighed = best.weigh(Setting(dimensions.size(), 0));
    if (!weighed) return pass_on(std::move(weighed));
    for (Setting before; before != best.setting();) {
        before = best.setting();
        for (std::size_t d = 0; d < dimensions.size(); ++d) {
            Setting setting = best.setting();
            for (std::size_t value = 0; value < dimensions[d].values.size(); ++value) {
                setting[d] = value;
                weighed = best.weigh(setting);
                if (!weighed) return pass_on(std::move(weighed));
            }
        }
    }
    return best.setting();
}

/// The choice without what `left_out` says, scored on it.
Result<Choice> choose_without(std::span<const Dimension> dimensions, Search search,
                              Evaluations& evaluations, const Counts& left_out) {
    const Counts rest = [&](std::size_t c, std::size_t t) { return !left_out(c, t); };
    auto chosen = choose(dimensions, search, evaluations, rest);
    if (!chosen) return pass_on(std::move(chosen));
    auto scores = evaluations.of(*chosen);
    if (!scores) return pass_on(std::move(scores));
    return Choice{0, *std::move(chosen), mean_score(**scores, rest),
                  mean_score(**scores, left_out)};
}

}  // namespace

Result<Setting> choose(std::span<const Dimension> dimensions, Search search,
                       Evaluations& evaluations, const Counts& counts) {
    Best best(evaluations, counts);
    if (search == Search::coordinate) return climb(dimensions, best);
    for (const Setting& setting : all_settings(dimensions)) {
        auto weighed = best.weigh(setting);
        if (!weighed) return pass_on(std::move(weighed));
    }
    return best.setting();
}

Result<std::vector<Choice>> validate_over_topics(std::span<const Dimension> dimensions,
                                                 Search search, Evaluations& evaluations,
                                                 const Folds& folds) {
    std::size_t count = 0;
    for (const auto& fold : folds) {
        for (const std::size_t number : fold) count = std::max(count, number + 1);
    }
    std::vector<Choice> choices;
    for (std::size_t number = 0; number < count; ++number) {
        auto choice =
            choose_without(dimensions, search, evaluations,
                           [&](std::size_t c, std::size_t t) { return folds[c][t] == number; });
        if (!choice) return pass_on(std::move(choice));
        choice->left_out = number;
        choices.push_back(*std::move(choice));
    }
    return choices;
}

Result<std::vector<Choice>> validate_over_collections(std::span<const Dimension> dimensions,
                                                      Search search, Evaluations& evaluations,
                                                      std::size_t collections) {
    std::vector<Choice> choices;
    for (std::size_t number = 0; collections > 1 && number < collections; ++number) {
        auto choice = choose_without(dimensions, search, evaluations,
                                     [&](std::size_t c, std::size_t) { return c == number; });
        if (!choice) return pass_on(std::move(choice));
        choice->left_out = number;
        choices.push_back(*std::move(choice));
    }
    return choices;
}

}  // namespace chancery::quality
