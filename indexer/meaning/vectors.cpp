// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/vectors.hpp"

#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/meaning/learn.hpp"
#include "indexer/text/language.hpp"

namespace chancery::meaning {
Result<Vectors> open_vectors(const index::Index& index, std::string_view language) {
    const std::string folder = std::string(language) + "/";
    auto words_bytes = published(index, folder + std::string(words_file));
    if (!words_bytes) return pass_on(std::move(words_bytes));
    auto passages_bytes = published(index, folder + std::string(passages_file));
    if (!passages_bytes) return pass_on(std::move(passages_bytes));
    auto words = WordTable::over((*words_bytes)->bytes());
    if (!words) return pass_on(std::move(words));
    auto passages = PassageTable::over((*passages_bytes)->bytes());
    if (!passages) return pass_on(std::move(passages));
    return Vectors{*std::move(words_bytes), *std::move(passages_bytes), *words, *passages};
}

std::string explained(const Error& error, std::string_view language) {
    if (are_damaged(error))
        return error.what + " " + error.why + "; index with --learn always to mend it";
    return "too little is held in " + text::language_name(language) + " to learn from";
}

Vector placed_text(std::string_view text, std::string_view language, const WordTable& words) {
    std::vector<std::size_t> places;
    for (const analysis::Token& token : analysis::kept_analyser(language).analyse(text)) {
        if (token.ranked.empty()) continue;
        if (const auto place = words.find(token.ranked)) places.push_back(*place);
    }
    return placed(places, words);
}

}  // namespace chancery::meaning
