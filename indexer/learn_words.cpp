// SPDX-License-Identifier: GPL-2.0-or-later
//
// learn-words words LANGUAGE FILE: learns words from standard input, one text a line, and writes
// them as a table (meaning/word_table.hpp). learn-words pairs LANGUAGE FILE: learns which words
// stand for which English ones, from lines of a text, a tab and the same in English, and writes
// those whose English words are shipped (meaning/translation_table.hpp). For who makes the tables
// that are shipped; data/vectors/README.md tells how.
#include <iostream>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/analysis/analyse.hpp"
#include "indexer/meaning/learn.hpp"
#include "indexer/meaning/shipped.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/translations.hpp"
#include "indexer/system/files.hpp"

namespace {

using namespace chancery;

constexpr std::string_view pivot = "en";

void add(meaning::Texts& texts, analysis::Analyser& analyser, std::string_view text) {
    for (const analysis::Token& token : analyser.analyse(text)) {
        if (!token.ranked.empty()) texts.add(token.ranked);
    }
    texts.end();
}

std::string learned_words(const std::string& language) {
    analysis::Analyser analyser(language);
    meaning::Texts texts;
    std::unordered_set<std::string> seen;
    for (std::string line; std::getline(std::cin, line);) {
        if (seen.insert(system::digest(line)).second) add(texts, analyser, line);
    }
    return meaning::encode(meaning::learn(texts), {.entries = 0, .texts = texts.count()});
}

std::string learned_pairs(const std::string& language) {
    analysis::Analyser analyser(language), of_pivot(pivot);
    meaning::Texts texts, pivot_texts;
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        add(texts, analyser, std::string_view(line).substr(0, tab));
        add(pivot_texts, of_pivot, std::string_view(line).substr(tab + 1));
    }
    auto pairs = meaning::translations(texts, pivot_texts, 1);
    if (const auto words = meaning::WordTable::over(meaning::shipped_words(pivot)))
        std::erase_if(pairs, [&](const meaning::WordPair& pair) { return !words->find(pair.to); });
    return meaning::encode(pairs, pivot, {.entries = 0, .texts = texts.count()});
}

}  // namespace

int main(int argument_count, char** arguments) {
    const std::string_view what = argument_count == 4 ? arguments[1] : "";
    if (what != "words" && what != "pairs") {
        std::cerr << "learn-words: usage: learn-words words|pairs LANGUAGE FILE < TEXTS\n";
        return static_cast<int>(Kind::usage);
    }
    const auto written = system::write_file(
        arguments[3], what == "words" ? learned_words(arguments[2]) : learned_pairs(arguments[2]));
    if (written) return 0;
    std::cerr << "learn-words: " << to_sentence(written.error()) << '\n';
    return static_cast<int>(written.error().kind);
}
