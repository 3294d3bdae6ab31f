// SPDX-License-Identifier: GPL-2.0-or-later
//
// learn-words words LANGUAGE FILE [LEXICON]: learns words from standard input, one text a line, and
// writes them as a table (meaning/word_table.hpp), moved by a lexicon of lines WORD, tab, WORD,
// tab, STRENGTH (meaning/retrofit.hpp). learn-words pairs LANGUAGE FILE [FORMS]: learns which words
// stand for which English ones, from lines of a text, a tab and the same in English, and writes
// those whose English words are shipped (meaning/translation_table.hpp), also for forms of words,
// lines of FORM, tab, WORD (meaning/inflected.hpp). For who makes the tables that are shipped;
// data/vectors/README.md tells how.
#include <charconv>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/meaning/inflected.hpp"
#include "indexer/meaning/learn.hpp"
#include "indexer/meaning/retrofit.hpp"
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

/// The ranked form of what is one word; empty for anything else.
std::string only_form(analysis::Analyser& analyser, std::string_view text) {
    const auto tokens = analyser.analyse(text);
    return tokens.size() == 1 ? std::string(tokens.front().ranked) : std::string();
}

/// WORD, tab, WORD, tab, STRENGTH; absent for anything else.
std::optional<meaning::Kinship> kinship_of(std::string_view line, analysis::Analyser& analyser) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
    meaning::Kinship kinship{only_form(analyser, line.substr(0, first)),
                             only_form(analyser, line.substr(first + 1, second - first - 1)), 0};
    const std::string_view strength = line.substr(second + 1);
    const char* const end = strength.data() + strength.size();
    const auto read = std::from_chars(strength.data(), end, kinship.strength);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return kinship;
}

/// Error `usage`: the file cannot be read, or has a line of another form.
Result<std::vector<meaning::Kinship>> read_lexicon(const std::string& path,
                                                   const std::string& language) {
    std::ifstream file(path);
    if (!file) return fail(Kind::usage, path, "it cannot be read", "name a file of kinships");
    analysis::Analyser analyser(language);
    std::vector<meaning::Kinship> lexicon;
    for (std::string line; std::getline(file, line);) {
        auto kinship = kinship_of(line, analyser);
        if (!kinship)
            return fail(Kind::usage, path, "the line \"" + line + "\" is no kinship",
                        "write WORD, tab, WORD, tab, STRENGTH");
        lexicon.push_back(*std::move(kinship));
    }
    return lexicon;
}

std::string learned_words(const std::string& language,
                          const std::vector<meaning::Kinship>& lexicon) {
    analysis::Analyser analyser(language);
    meaning::Texts texts;
    std::unordered_set<std::string> seen;
    for (std::string line; std::getline(std::cin, line);) {
        if (seen.insert(system::digest(line)).second) add(texts, analyser, line);
    }
    return meaning::encode(meaning::retrofitted(meaning::learn(texts), lexicon),
                           {.entries = 0, .texts = texts.count()});
}

/// Lines FORM, tab, WORD; others, and forms that analysis brings to the word's own, say nothing.
/// Error `usage`: the file cannot be read.
Result<meaning::Inflections> read_forms(const std::string& path, const std::string& language) {
    std::ifstream file(path);
    if (!file) return fail(Kind::usage, path, "it cannot be read", "name a file of forms");
    analysis::Analyser analyser(language);
    meaning::Inflections forms;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        const std::string form = only_form(analyser, std::string_view(line).substr(0, tab));
        const std::string word = only_form(analyser, std::string_view(line).substr(tab + 1));
        if (!form.empty() && !word.empty() && form != word) forms[form].insert(word);
    }
    return forms;
}

std::string learned_pairs(const std::string& language, const meaning::Inflections& forms) {
    analysis::Analyser analyser(language), of_pivot(pivot);
    meaning::Texts texts, pivot_texts;
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        add(texts, analyser, std::string_view(line).substr(0, tab));
        add(pivot_texts, of_pivot, std::string_view(line).substr(tab + 1));
    }
    auto pairs = meaning::translations(texts, pivot_texts, meaning::of_dictionaries);
    if (const auto words = meaning::WordTable::over(meaning::shipped_words(pivot)))
        std::erase_if(pairs, [&](const meaning::WordPair& pair) { return !words->find(pair.to); });
    pairs = meaning::inflected(std::move(pairs), forms);
    return meaning::encode(pairs, pivot, {.entries = 0, .texts = texts.count()});
}

Result<void> learn_words(const std::string& language, const std::string& path,
                         const std::string& lexicon_path) {
    std::vector<meaning::Kinship> lexicon;
    if (!lexicon_path.empty()) {
        auto read = read_lexicon(lexicon_path, language);
        if (!read) return pass_on(std::move(read));
        lexicon = *std::move(read);
    }
    return system::write_file(path, learned_words(language, lexicon));
}

Result<void> learn_pairs(const std::string& language, const std::string& path,
                         const std::string& forms_path) {
    meaning::Inflections forms;
    if (!forms_path.empty()) {
        auto read = read_forms(forms_path, language);
        if (!read) return pass_on(std::move(read));
        forms = *std::move(read);
    }
    return system::write_file(path, learned_pairs(language, forms));
}

}  // namespace

int main(int argument_count, char** arguments) {
    const std::string_view what = argument_count == 4 || argument_count == 5 ? arguments[1] : "";
    if (what != "words" && what != "pairs") {
        std::cerr << "learn-words: usage: learn-words words LANGUAGE FILE [LEXICON] < TEXTS, or "
                     "learn-words pairs LANGUAGE FILE [FORMS] < TEXTS\n";
        return static_cast<int>(Kind::usage);
    }
    const auto learn = what == "words" ? learn_words : learn_pairs;
    const auto written = learn(arguments[2], arguments[3], argument_count == 5 ? arguments[4] : "");
    if (written) return 0;
    std::cerr << "learn-words: " << to_sentence(written.error()) << '\n';
    return static_cast<int>(written.error().kind);
}
