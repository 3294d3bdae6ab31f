// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/retrofit.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace chancery::meaning {
namespace {

struct Pull {
    std::size_t word = 0, towards = 0;
    double strength = 0;
};

std::optional<std::size_t> place_of(const std::vector<LearnedWord>& words, std::string_view word) {
    const auto place = std::ranges::lower_bound(words, word, {}, &LearnedWord::word);
    if (place == words.end() || place->word != word) return std::nullopt;
    return static_cast<std::size_t>(place - words.begin());
}

/// By word, then by the word that it is moved towards, each two once.
std::vector<Pull> pulls_of(const std::vector<LearnedWord>& words,
                           const std::vector<Kinship>& lexicon) {
    std::map<std::pair<std::size_t, std::size_t>, double> strengths;
    for (const Kinship& kinship : lexicon) {
        const auto word = place_of(words, kinship.word), other = place_of(words, kinship.other);
        if (word && other && *word != *other && kinship.strength > 0)
            strengths[{*word, *other}] += kinship.strength;
    }
    std::vector<Pull> pulls;
    for (const auto& [both, strength] : strengths)
        pulls.push_back({both.first, both.second, std::min(strength, 1.0)});
    return pulls;
}

/// Strength of all that pulls each word, 1 at least: what the sum of pulls is divided by.
std::vector<double> divisors_of(const std::vector<Pull>& pulls, std::size_t words) {
    std::vector<double> sums(words, 0);
    for (const Pull& pull : pulls) sums[pull.word] += pull.strength;
    for (double& sum : sums) sum = std::max(sum, 1.0);
    return sums;
}

}  // namespace

std::vector<LearnedWord> retrofitted(std::vector<LearnedWord> words,
                                     const std::vector<Kinship>& lexicon) {
    const std::vector<Pull> pulls = pulls_of(words, lexicon);
    const std::vector<double> divisors = divisors_of(pulls, words.size());
    std::vector<Vector> learned(words.size(), Vector{});
    for (std::size_t word = 0; word < words.size(); ++word)
        add(learned[word], Row(words[word].direction.numbers), words[word].direction.factor);
    std::vector<Vector> moved = learned;
    for (std::size_t round = 0; round < retrofit_rounds; ++round) {
        std::vector<Vector> next = learned;
        for (const Pull& pull : pulls) {
            add(next[pull.word], moved[pull.towards],
                static_cast<float>(pull.strength / divisors[pull.word]));
        }
        std::ranges::for_each(next, normalise);
        moved = std::move(next);
    }
    std::vector<bool> is_pulled(words.size(), false);
    for (const Pull& pull : pulls) is_pulled[pull.word] = true;
    for (std::size_t word = 0; word < words.size(); ++word) {
        if (is_pulled[word]) words[word].direction = quantised(moved[word]);
    }
    return words;
}

}  // namespace chancery::meaning
