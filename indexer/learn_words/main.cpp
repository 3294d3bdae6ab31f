// SPDX-License-Identifier: GPL-2.0-or-later
//
// learn-words words LANGUAGE FILE [LEXICON [DIRECTIONS]] < TEXTS (words.hpp), learn-words pairs
// LANGUAGE FILE [FORMS] < TEXTS (pairs.hpp), learn-words questions WORDS FILE < PLACES
// (questions.hpp). For who makes the tables that are shipped; data/vectors/README.md tells how.
#include <iostream>
#include <string>
#include <vector>

#include "indexer/learn_words/pairs.hpp"
#include "indexer/learn_words/questions.hpp"
#include "indexer/learn_words/words.hpp"
#include "indexer/system/error.hpp"

int main(int argument_count, char** arguments) {
    using namespace chancery;
    const std::vector<std::string> given(arguments + 1, arguments + argument_count);
    const std::string what = given.empty() ? "" : given.front();
    const auto argument = [&](std::size_t place) {
        return place < given.size() ? given[place] : std::string();
    };
    Result<void> written;
    if (what == "words" && given.size() >= 3 && given.size() <= 5) {
        written = learning::learn_words(given[1], given[2], argument(3), argument(4));
    } else if (what == "pairs" && given.size() >= 3 && given.size() <= 4) {
        written = learning::learn_pairs(given[1], given[2], argument(3));
    } else if (what == "questions" && given.size() == 3) {
        written = learning::move_words(given[1], given[2]);
    } else {
        std::cerr << "learn-words: usage: learn-words words LANGUAGE FILE [LEXICON [DIRECTIONS]] "
                     "< TEXTS, learn-words pairs LANGUAGE FILE [FORMS] < TEXTS, or learn-words "
                     "questions WORDS FILE < PLACES\n";
        return static_cast<int>(Kind::usage);
    }
    if (written) return 0;
    std::cerr << "learn-words: " << to_sentence(written.error()) << '\n';
    return static_cast<int>(written.error().kind);
}
