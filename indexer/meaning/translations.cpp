// SPDX-License-Identifier: GPL-2.0-or-later
//
// One round of the model goes word by word: the words of the other side share each of theirs by how
// likely they were before. `shared` holds, for each word of each text of the other side, what all
// words of this side claim of it, so that a round needs no table of all pairs.
#include "indexer/meaning/translations.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

namespace chancery::meaning {
namespace {

constexpr int rounds = 5;
constexpr float least_kept = 0.002F;   // between rounds
constexpr std::size_t most_pairs = 4;  // of a word, either way

/// How likely each word of the other side is, for one of ours.
using Pairs = std::vector<std::pair<std::uint32_t, float>>;

class Model {
  public:
    Model(const Texts& from, const Texts& to) : from_(from), to_(to), rows_(from.words().size()) {
        begins_.reserve(to.count());
        std::size_t begin = 0;
        holders_.resize(from.words().size());
        for (std::size_t text = 0; text < to.count(); ++text) {
            begins_.push_back(begin);
            begin += to.text(text).size();
            // All are as likely at first.
            shared_.insert(shared_.end(), to.text(text).size(),
                           static_cast<float>(from.text(text).size()));
            for (const std::uint32_t word : from.text(text))
                holders_[word].push_back(static_cast<std::uint32_t>(text));
        }
        likely_.assign(to.words().size(), 1);
        counted_.assign(to.words().size(), 0);
    }

    std::vector<Pairs> run() {
        for (int round = 0; round < rounds; ++round) {
            next_shared_.assign(shared_.size(), 0);
            for (std::uint32_t word = 0; word < rows_.size(); ++word) learn(word, round == 0);
            shared_.swap(next_shared_);
        }
        return std::move(rows_);
    }

  private:
    void learn(std::uint32_t word, bool first) {
        if (!first) std::ranges::fill(likely_, 0);
        for (const auto& [other, likelihood] : rows_[word]) likely_[other] = likelihood;
        std::ranges::fill(counted_, 0);
        float sum = 0;
        for (const std::uint32_t text : holders_[word]) {
            const auto others = to_.text(text);
            const float* shared = shared_.data() + begins_[text];
            for (std::size_t i = 0; i < others.size(); ++i) {
                if (shared[i] <= 0) continue;
                const float part = likely_[others[i]] / shared[i];
                counted_[others[i]] += part;
                sum += part;
            }
        }
        Pairs row;
        for (std::uint32_t other = 0; sum > 0 && other < counted_.size(); ++other) {
            counted_[other] /= sum;
            if (counted_[other] >= least_kept) {
                row.emplace_back(other, counted_[other]);
            } else {
                counted_[other] = 0;
            }
        }
        for (const std::uint32_t text : holders_[word]) {
            const auto others = to_.text(text);
            float* shared = next_shared_.data() + begins_[text];
            for (std::size_t i = 0; i < others.size(); ++i) shared[i] += counted_[others[i]];
        }
        rows_[word] = std::move(row);
    }

    const Texts& from_;
    const Texts& to_;
    std::vector<Pairs> rows_;
    std::vector<std::vector<std::uint32_t>> holders_;  // texts, by word of ours
    std::vector<std::size_t> begins_;                  // of texts in shared_
    std::vector<float> shared_, next_shared_, likely_, counted_;
};

/// Leaves each key its best pairs.
template <class Key>
std::vector<WordPair> best_of(std::vector<WordPair> pairs, Key key) {
    std::ranges::sort(pairs, {}, [&](const WordPair& pair) {
        return std::tuple(pair.*key, -pair.weight, pair.from, pair.to);
    });
    std::vector<WordPair> best;
    std::size_t of_this = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        of_this = i > 0 && pairs[i].*key == pairs[i - 1].*key ? of_this + 1 : 1;
        if (of_this <= most_pairs) best.push_back(pairs[i]);
    }
    return best;
}

}  // namespace

std::vector<WordPair> translations(const Texts& from, const Texts& to, const LeastEvidence& least) {
    const std::vector<Pairs> forward = Model(from, to).run();
    const std::vector<Pairs> backward = Model(to, from).run();
    std::vector<WordPair> pairs;
    for (std::uint32_t word = 0; word < forward.size(); ++word) {
        if (from.holding()[word] < least.texts_holding) continue;
        for (const auto& [other, likelihood] : forward[word]) {
            if (to.holding()[other] < least.texts_holding) continue;
            const auto back =
                std::ranges::lower_bound(backward[other], word, {}, &Pairs::value_type::first);
            if (back == backward[other].end() || back->first != word) continue;
            const float weight = std::sqrt(likelihood * back->second);
            if (weight >= least.weight)
                pairs.push_back({from.words()[word], to.words()[other], std::min(weight, 1.0F)});
        }
    }
    // What is among the best of either side stays.
    std::vector<WordPair> kept = best_of(pairs, &WordPair::from);
    const std::vector<WordPair> others = best_of(std::move(pairs), &WordPair::to);
    kept.insert(kept.end(), others.begin(), others.end());
    const auto order = [](const WordPair& pair) { return std::tie(pair.from, pair.to); };
    std::ranges::sort(kept, {}, order);
    kept.erase(std::unique(kept.begin(), kept.end(),
                           [&](const WordPair& left, const WordPair& right) {
                               return order(left) == order(right);
                           }),
               kept.end());
    return kept;
}

}  // namespace chancery::meaning
