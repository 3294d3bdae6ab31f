// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/nearness.hpp"

#include <algorithm>

#include "indexer/meaning/learn.hpp"

namespace chancery::ranking {

meaning::Vector direction_of(const std::vector<std::string>& ranked,
                             const meaning::WordTable& words) {
    std::vector<std::size_t> places;
    for (const std::string& word : ranked) {
        if (const auto place = words.find(word)) places.push_back(*place);
    }
    return meaning::placed(places, words);
}

std::vector<float> nearness_of_all(const index::Shelf& shelf, const meaning::PassageTable& passages,
                                   const meaning::Vector& question) {
    const meaning::Probe probe(question);
    const std::size_t last = std::min<std::size_t>(shelf.lengths.last(), passages.last());
    std::vector<float> nearness(shelf.lengths.last() + std::size_t{1}, 0);
    float title = 0;
    for (std::uint32_t entry = 1; entry <= last; ++entry) {
        const float near = probe.nearness(passages.row(entry), passages.factor(entry));
        if (shelf.lengths.is_passage(entry)) {
            nearness[entry] = near + title_nearness * title;
        } else if (shelf.lengths[entry] == index::Lengths::edition_entry) {
            title = near;  // its passages follow
        }
    }
    return nearness;
}

std::vector<NearWord> near_words(const meaning::WordTable& words, const meaning::Vector& direction,
                                 std::size_t count) {
    const meaning::Probe probe(direction);
    std::vector<std::pair<float, std::size_t>> order;
    order.reserve(words.size());
    for (std::size_t word = 0; word < words.size(); ++word)
        order.emplace_back(-probe.nearness(words.row(word), words.factor(word)), word);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()));
    std::partial_sort(order.begin(), end, order.end());
    std::vector<NearWord> near;
    for (auto row = order.begin(); row != end; ++row)
        near.push_back({std::string(words.word(row->second)), -row->first});
    return near;
}

}  // namespace chancery::ranking
