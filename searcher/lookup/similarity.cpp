// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/similarity.hpp"

#include "searcher/lookup/word_diff.hpp"

namespace chancery::lookup {
namespace {

double share(double common, double one, double other) {
    return one + other > 0 ? 2 * common / (one + other) : 0;
}

}  // namespace

Similarity::Similarity(std::span<const analysis::Word> words, ranking::WordWeights& weights)
    : words_(words), weights_(weights), weight_(weights.of_all(words)) {
    for (const analysis::Word& word : words) ++times_[word.key];
}

double Similarity::bound(std::span<const analysis::Word> other) const {
    std::map<std::string_view, int> left = times_;
    double common = 0, whole = 0;
    for (const analysis::Word& word : other) {
        const double weight = weights_.of(word);
        whole += weight;
        const auto found = left.find(word.key);
        if (found != left.end() && found->second-- > 0) common += weight;
    }
    return share(common, weight_, whole);
}

double Similarity::to(std::span<const analysis::Word> other) const {
    double common = 0;
    for (const auto& [in_own, in_other] : common_words(words_, other).pairs)
        common += weights_.of(words_[in_own]);
    return share(common, weight_, weights_.of_all(other));
}

}  // namespace chancery::lookup
