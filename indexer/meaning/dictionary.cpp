// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/dictionary.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "indexer/index/layout.hpp"
#include "indexer/meaning/published.hpp"
#include "indexer/meaning/shipped.hpp"

namespace chancery::meaning {
namespace {

constexpr std::size_t most_words = 4;
constexpr double least_share = 0.1;  // of the surest

}  // namespace

Dictionary::Dictionary(const index::Index& index, std::string_view from, std::string_view to,
                       std::vector<std::string>& notes) {
    const Tables of_from = tables_of(index, from, notes);
    const Tables of_to = tables_of(index, to, notes);
    for (const TranslationTable* table : of_from) {
        if (table->pivot() == to) routes_.push_back({table, nullptr});
    }
    for (const TranslationTable* table : of_to) {
        if (table->pivot() == from) routes_.push_back({nullptr, table});
    }
    for (const TranslationTable* into : of_from) {
        for (const TranslationTable* out : of_to) {
            if (into->pivot() == out->pivot()) routes_.push_back({into, out});
        }
    }
}

Dictionary::Tables Dictionary::tables_of(const index::Index& index, std::string_view language,
                                         std::vector<std::string>& notes) {
    Tables tables;
    const auto add = [&](std::string_view bytes) {
        auto table = TranslationTable::over(bytes);
        if (!table) return false;
        tables_.push_back(std::make_unique<TranslationTable>(*table));
        tables.push_back(tables_.back().get());
        return true;
    };
    auto file = published(index, std::string(language) + std::string(index::translations_suffix));
    if (file) {
        files_.push_back(*std::move(file));
        if (!add(files_.back()->bytes())) {
            notes.push_back(std::string(language) + std::string(index::translations_suffix) +
                            " is damaged; index with --learn always to mend it");
        }
    } else if (are_damaged(file.error())) {
        notes.push_back(file.error().what + " " + file.error().why +
                        "; index with --learn always to mend it");
    }
    if (const auto shipped = shipped_translations(language); !shipped.empty()) add(shipped);
    return tables;
}

std::vector<Dictionary::Word> Dictionary::words_for(std::string_view ranked) const {
    std::map<std::string, double, std::less<>> weights;
    for (const Route& route : routes_) {
        if (route.into == nullptr) {
            for (const Rendering& word : route.out->from_pivot(ranked))
                weights[std::string(word.word)] += word.weight;
        } else {
            for (const Rendering& word : route.into->into_pivot(ranked)) {
                if (route.out == nullptr) {
                    weights[std::string(word.word)] += word.weight;
                    continue;
                }
                for (const Rendering& further : route.out->from_pivot(word.word))
                    weights[std::string(further.word)] += word.weight * further.weight;
            }
        }
        if (!weights.empty()) break;
    }
    std::vector<Word> words;
    for (const auto& [word, weight] : weights) words.push_back({word, weight});
    std::ranges::sort(words, {},
                      [](const Word& word) { return std::tuple(-word.weight, word.ranked); });
    if (words.size() > most_words) words.resize(most_words);
    std::erase_if(words, [&, surest = words.empty() ? 0 : words.front().weight](const Word& word) {
        return word.weight < least_share * surest;
    });
    double sum = 0;
    for (const Word& word : words) sum += word.weight;
    for (Word& word : words) word.weight /= sum;
    return words;
}

}  // namespace chancery::meaning
