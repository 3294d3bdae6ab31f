// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/tongue.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "indexer/meaning/learn.hpp"

namespace chancery::meaning {
namespace {

using WordNumbers = std::map<std::string, std::uint32_t, std::less<>>;

/// A word that none of the texts holds weighs `elsewhere`.
float weight_among(const Texts& texts, std::uint32_t holding, float elsewhere) {
    const auto all = static_cast<double>(texts.count());
    if (holding == 0) return elsewhere;
    if (holding > greatest_share * all) return 0;
    return static_cast<float>(std::log(all / holding));
}

/// The texts in the numbers of a tongue's words; others are left out.
void take_texts(Tongue& tongue, const Texts& texts, const WordNumbers& numbers) {
    std::vector<std::optional<std::uint32_t>> renumbered(texts.words().size());
    for (std::size_t i = 0; i < renumbered.size(); ++i) {
        const auto known = numbers.find(texts.words()[i]);
        if (known == numbers.end()) continue;
        renumbered[i] = known->second;
        tongue.holding[known->second] = texts.holding()[i];
    }
    for (std::size_t text = 0; text < texts.count(); ++text) {
        auto& words = tongue.texts.emplace_back();
        for (const std::uint32_t word : texts.text(text)) {
            if (const auto number = renumbered[word]) words.push_back(*number);
        }
    }
}

/// Those that a table has for each of its words, of pivot's words.
std::map<std::string, std::vector<Standing>, std::less<>> standings_of(
    const TranslationTable& table, const WordNumbers& pivot) {
    std::map<std::string, std::vector<Standing>, std::less<>> standings;
    for (std::size_t i = 0; i < table.pairs(); ++i) {
        const PairRow pair = table.pair(i);
        const auto place = pivot.find(pair.of_pivot);
        if (place == pivot.end() || pair.weight <= 0) continue;
        standings[std::string(pair.word)].push_back({place->second, pair.weight});
    }
    return standings;
}

WordNumbers numbers_of(const std::vector<LearnedWord>& words) {
    WordNumbers numbers;
    for (const LearnedWord& word : words)
        numbers.emplace_hint(numbers.end(), word.word, static_cast<std::uint32_t>(numbers.size()));
    return numbers;
}

float mean_weight(const std::vector<Standing>& standings, const std::vector<LearnedWord>& pivot) {
    float sum = 0, shares = 0;
    for (const Standing& standing : standings) {
        sum += standing.share * pivot[standing.word].weight;
        shares += standing.share;
    }
    return sum / shares;
}

}  // namespace

Tongue tongue_of_pivot(const Texts& texts, const std::vector<LearnedWord>& words) {
    Tongue tongue;
    tongue.holding.resize(words.size(), 0);
    take_texts(tongue, texts, numbers_of(words));
    for (std::uint32_t word = 0; word < words.size(); ++word) {
        tongue.weights.push_back(weight_among(texts, tongue.holding[word], words[word].weight));
        tongue.into_pivot.push_back({{word, 1}});
    }
    tongue.from_pivot = tongue.into_pivot;
    return tongue;
}

Tongue tongue_of(const Texts& texts, const std::vector<LearnedWord>& pivot,
                 std::span<const TranslationTable> tables, const TranslationTable& dictionary) {
    const WordNumbers pivot_numbers = numbers_of(pivot);
    std::map<std::string, std::vector<Standing>, std::less<>> lying;
    for (const TranslationTable& table : tables) lying.merge(standings_of(table, pivot_numbers));
    const auto meant = standings_of(dictionary, pivot_numbers);

    Tongue tongue;
    WordNumbers numbers;
    tongue.from_pivot.resize(pivot.size());
    for (const auto& [word, standings] : lying) {
        const auto number = static_cast<std::uint32_t>(numbers.size());
        numbers.emplace_hint(numbers.end(), word, number);
        tongue.lies_among.push_back(standings);
        auto& into = tongue.into_pivot.emplace_back();
        if (const auto means = meant.find(word); means != meant.end()) into = means->second;
        for (const Standing& means : into)
            tongue.from_pivot[means.word].push_back({number, means.share});
    }
    tongue.holding.resize(numbers.size(), 0);
    take_texts(tongue, texts, numbers);
    for (std::size_t word = 0; word < numbers.size(); ++word) {
        tongue.weights.push_back(
            weight_among(texts, tongue.holding[word], mean_weight(tongue.lies_among[word], pivot)));
    }
    return tongue;
}

}  // namespace chancery::meaning
