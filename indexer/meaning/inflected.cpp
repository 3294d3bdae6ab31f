// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/inflected.hpp"

#include <algorithm>
#include <tuple>

namespace chancery::meaning {
namespace {

using Weights = std::map<std::string, float>;

/// What stands for any of the words; the surest where several say the same.
Weights renderings_of(const std::vector<WordPair>& pairs, const std::set<std::string>& words) {
    Weights weights;
    for (const std::string& word : words) {
        auto pair = std::ranges::lower_bound(pairs, word, {}, &WordPair::from);
        for (; pair != pairs.end() && pair->from == word; ++pair) {
            float& weight = weights[pair->to];
            weight = std::max(weight, pair->weight);
        }
    }
    return weights;
}

}  // namespace

std::vector<WordPair> inflected(std::vector<WordPair> pairs, const Inflections& forms) {
    std::vector<WordPair> added;
    for (const auto& [form, words] : forms) {
        if (std::ranges::binary_search(pairs, form, {}, &WordPair::from)) continue;
        for (const auto& [rendering, weight] : renderings_of(pairs, words))
            added.push_back({form, rendering, weight});
    }
    pairs.insert(pairs.end(), added.begin(), added.end());
    std::ranges::sort(pairs, {}, [](const WordPair& pair) { return std::tie(pair.from, pair.to); });
    return pairs;
}

}  // namespace chancery::meaning
