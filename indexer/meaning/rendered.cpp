// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/rendered.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace chancery::meaning {
namespace {

/// Takes the pairs of one word together.
class Mean {
  public:
    void take(const WordTable& pivot, std::size_t place, float share) {
        add(direction_, pivot.row(place), share * pivot.factor(place));
        weight_ += share * pivot.weight(place);
        shares_ += share;
    }
    bool is_empty() const { return shares_ <= 0; }
    LearnedWord of(std::string_view word) {
        normalise(direction_);
        return {std::string(word), weight_ / shares_, quantised(direction_)};
    }

  private:
    Vector direction_{};
    float weight_ = 0, shares_ = 0;
};

}  // namespace

std::vector<LearnedWord> rendered(std::span<const TranslationTable> tables,
                                  const WordTable& pivot) {
    std::vector<LearnedWord> words;
    std::set<std::string, std::less<>> taken;
    for (const TranslationTable& table : tables) {
        const std::size_t known = words.size();
        for (std::size_t i = 0; i < table.pairs();) {
            const std::string_view word = table.pair(i).word;
            Mean mean;
            for (; i < table.pairs() && table.pair(i).word == word; ++i) {
                if (const auto place = pivot.find(table.pair(i).of_pivot))
                    mean.take(pivot, *place, table.pair(i).weight);
            }
            if (!mean.is_empty() && !taken.contains(word)) words.push_back(mean.of(word));
        }
        for (std::size_t i = known; i < words.size(); ++i) taken.insert(words[i].word);
    }
    std::ranges::sort(words, {}, &LearnedWord::word);
    return words;
}

}  // namespace chancery::meaning
