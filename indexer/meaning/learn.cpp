// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/learn.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "indexer/meaning/association.hpp"
#include "indexer/meaning/factors.hpp"

namespace chancery::meaning {
namespace {

bool is_common(std::uint32_t word, const Texts& texts) {
    return texts.holding()[word] > greatest_share * static_cast<double>(texts.count());
}

/// Numbers of the words to learn, in rising order of their bytes.
std::vector<std::uint32_t> learnable(const Texts& texts) {
    std::vector<std::size_t> times(texts.words().size(), 0);
    for (const std::uint32_t word : texts.occurrences()) {
        if (word != Texts::end_of_text) ++times[word];
    }
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t word = 0; word < times.size(); ++word) {
        if (times[word] >= least_occurrences && !is_common(word, texts)) chosen.push_back(word);
    }
    std::ranges::sort(
        chosen, {}, [&](std::uint32_t word) -> const std::string& { return texts.words()[word]; });
    return chosen;
}

/// The occurrences of chosen words, by their places among them.
std::vector<std::uint32_t> occurrences_of(const std::vector<std::uint32_t>& chosen,
                                          const Texts& texts) {
    constexpr std::uint32_t not_chosen = Texts::end_of_text - 1;
    std::vector<std::uint32_t> places(texts.words().size(), not_chosen);
    for (std::uint32_t place = 0; place < chosen.size(); ++place) places[chosen[place]] = place;
    std::vector<std::uint32_t> occurrences;
    occurrences.reserve(texts.occurrences().size());
    for (const std::uint32_t word : texts.occurrences()) {
        if (word == Texts::end_of_text) {
            occurrences.push_back(word);
        } else if (places[word] != not_chosen) {
            occurrences.push_back(places[word]);
        }
    }
    return occurrences;
}

float weight_of(std::uint32_t holding, std::size_t texts) {
    const double all = static_cast<double>(texts);
    return static_cast<float>(std::log(1 + (all - holding + 0.5) / (holding + 0.5)));
}

}  // namespace

std::vector<LearnedWord> learn(const Texts& texts) {
    const std::vector<std::uint32_t> chosen = learnable(texts);
    const Dense directions =
        factors(association(occurrences_of(chosen, texts), chosen.size()), dimensions);
    std::vector<LearnedWord> words;
    words.reserve(chosen.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        Vector direction;
        std::ranges::copy_n(directions.data() + i * dimensions, dimensions, direction.begin());
        words.push_back({texts.words()[chosen[i]],
                         weight_of(texts.holding()[chosen[i]], texts.count()),
                         quantised(direction)});
    }
    return words;
}

std::vector<LearnedWord> without_common(std::vector<LearnedWord> words, const Texts& texts) {
    if (texts.count() < least_texts_to_tell) return words;
    std::unordered_set<std::string_view> common;
    for (std::uint32_t word = 0; word < texts.words().size(); ++word) {
        if (is_common(word, texts)) common.insert(texts.words()[word]);
    }
    std::erase_if(words, [&](const LearnedWord& word) { return common.contains(word.word); });
    return words;
}

Vector placed(std::span<const std::size_t> places, const WordTable& words) {
    Vector sum{};
    for (const std::size_t place : places)
        add(sum, words.row(place), words.weight(place) * words.factor(place));
    normalise(sum);
    return sum;
}

}  // namespace chancery::meaning
