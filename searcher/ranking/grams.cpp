// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/grams.hpp"

#include "indexer/text/utf8.hpp"

namespace chancery::ranking {

std::vector<std::string> grams_of(std::string_view word) {
    std::vector<std::size_t> begins;
    for (std::size_t place = 0; place < word.size(); text::next_code_point(word, place))
        begins.push_back(place);
    begins.push_back(word.size());
    if (begins.size() <= gram_letters) return {std::string(word)};
    std::vector<std::string> grams;
    for (std::size_t i = 0; i + gram_letters < begins.size(); ++i)
        grams.emplace_back(word.substr(begins[i], begins[i + gram_letters] - begins[i]));
    return grams;
}

QueryGrams::QueryGrams(const std::vector<query::TypedWord>& words) {
    for (const query::TypedWord& word : words) {
        for (const std::string& gram : grams_of(word.exact)) {
            const auto number = static_cast<std::uint32_t>(grams_.size());
            const auto [row, is_new] = numbers_.emplace(gram, number);
            if (is_new) grams_.emplace_back();
            grams_[row->second].weight += 1;
        }
    }
}

QueryGrams::InWord QueryGrams::in(std::string_view word) const {
    InWord found;
    for (const std::string& gram : grams_of(word)) {
        ++found.all;
        const auto row = numbers_.find(gram);
        if (row != numbers_.end()) found.grams.push_back(row->second);
    }
    return found;
}

}  // namespace chancery::ranking
