// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/pairs.hpp"

#include <algorithm>
#include <optional>

#include "searcher/ranking/query_words.hpp"

namespace chancery::ranking {

std::vector<query::TypedWord> content_words(const query::Meaning& meaning,
                                            std::string_view language) {
    std::vector<query::TypedWord> all, content;
    for (const query::TypedWord& word : meaning.typed) {
        if (word.exact.empty()) continue;
        all.push_back(word);
        if (!is_stop_word(language, word.exact)) content.push_back(word);
    }
    return content.empty() ? all : content;
}

Pairs pairs_of(const std::vector<query::TypedWord>& words) {
    Pairs pairs;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i - 1].ranked != words[i].ranked)
            pairs[{words[i - 1].ranked, words[i].ranked}] += 1;
    }
    return pairs;
}

PairCount count_pair(std::span<const PassageWord> words, std::uint32_t first, std::uint32_t second,
                     double window) {
    PairCount count;
    std::optional<std::uint32_t> last_first, last_second;
    const auto is_near = [&](const std::optional<std::uint32_t>& other, std::uint32_t here) {
        return other && here - *other < window;
    };
    for (const PassageWord& word : words) {
        if (word.ranked == first) {
            if (is_near(last_second, word.position)) count.near += 1;
            last_first = word.position;
        } else if (word.ranked == second) {
            if (last_first && word.position == *last_first + 1) count.ordered += 1;
            if (is_near(last_first, word.position)) count.near += 1;
            last_second = word.position;
        }
    }
    count.both = last_first && last_second;
    return count;
}

}  // namespace chancery::ranking
