// SPDX-License-Identifier: GPL-2.0-or-later
//
// learn-words LANGUAGE FILE: learns words from standard input, one text a line, and writes them as
// a table (meaning/word_table.hpp). For who makes the table that is shipped; data/vectors/README.md
// tells how.
#include <iostream>
#include <string>
#include <unordered_set>

#include "indexer/analysis/analyse.hpp"
#include "indexer/meaning/learn.hpp"
#include "indexer/system/files.hpp"

int main(int argument_count, char** arguments) {
    using namespace chancery;
    if (argument_count != 3) {
        std::cerr << "learn-words: usage: learn-words LANGUAGE FILE < TEXTS\n";
        return static_cast<int>(Kind::usage);
    }
    analysis::Analyser analyser(arguments[1]);
    meaning::Texts texts;
    std::unordered_set<std::string> seen;
    for (std::string line; std::getline(std::cin, line);) {
        if (!seen.insert(system::digest(line)).second) continue;
        for (const analysis::Token& token : analyser.analyse(line)) {
            if (!token.ranked.empty()) texts.add(token.ranked);
        }
        texts.end();
    }
    const auto bytes =
        meaning::encode(meaning::learn(texts), {.entries = 0, .texts = texts.count()});
    const auto written = system::write_file(arguments[2], bytes);
    if (written) return 0;
    std::cerr << "learn-words: " << to_sentence(written.error()) << '\n';
    return static_cast<int>(written.error().kind);
}
