// SPDX-License-Identifier: GPL-2.0-or-later
//
// learn-words words LANGUAGE FILE [LEXICON [DIRECTIONS]]: learns words from standard input, one
// text a line, and writes them as a table (meaning/word_table.hpp), moved by a lexicon of lines
// WORD, tab, WORD, tab, STRENGTH (meaning/retrofit.hpp), and broadened by directions learned
// elsewhere, lines of WORD and numbers in falling order of use (meaning/broadened.hpp). learn-words
// pairs LANGUAGE FILE [FORMS]: learns which words stand for which English ones, from lines of a
// text, a tab and the same in English, and writes those whose English words are shipped
// (meaning/translation_table.hpp), also for forms of words, lines of FORM, tab, WORD
// (meaning/inflected.hpp). learn-words questions WORDS FILE: moves the words of a table so that
// made-up questions find their texts (meaning/contrasted.hpp), from lines of LANGUAGE, tab, PLACE,
// tab, TEXT that have the same places in several languages, and with the tables of words that are
// shipped. For who makes the tables that are shipped; data/vectors/README.md tells how.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/meaning/broadened.hpp"
#include "indexer/meaning/contrasted.hpp"
#include "indexer/meaning/inflected.hpp"
#include "indexer/meaning/learn.hpp"
#include "indexer/meaning/retrofit.hpp"
#include "indexer/meaning/shipped.hpp"
#include "indexer/meaning/tongue.hpp"
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

/// WORD and numbers, tabs between them; without numbers for anything else.
meaning::PublicWord public_word_of(std::string_view line, analysis::Analyser& analyser) {
    const std::size_t tab = line.find('\t');
    meaning::PublicWord word{only_form(analyser, line.substr(0, tab)), {}};
    const char* begin = line.data() + std::min(tab, line.size());
    const char* const end = line.data() + line.size();
    while (begin != end) {
        double number = 0;
        const auto read = std::from_chars(begin + 1, end, number);
        if (read.ec != std::errc() || !std::isfinite(number)) return {};
        word.numbers.push_back(number);
        begin = read.ptr;
        if (begin != end && *begin != '\t') return {};
    }
    return word;
}

/// Words of several forms or of none say nothing. Error `usage`: the file cannot be read, or has a
/// line of another form.
Result<std::vector<meaning::PublicWord>> read_directions(const std::string& path,
                                                         const std::string& language) {
    std::ifstream file(path);
    if (!file) return fail(Kind::usage, path, "it cannot be read", "name a file of directions");
    analysis::Analyser analyser(language);
    std::vector<meaning::PublicWord> words;
    std::size_t numbers = 0;
    for (std::string line; std::getline(file, line);) {
        meaning::PublicWord word = public_word_of(line, analyser);
        if (numbers == 0) numbers = word.numbers.size();
        if (numbers == 0 || word.numbers.size() != numbers)
            return fail(Kind::usage, path, "the line \"" + line + "\" is no direction",
                        "write WORD and as many numbers in each line, tabs between them");
        if (!word.word.empty()) words.push_back(std::move(word));
    }
    return words;
}

std::string learned_words(const std::string& language, const std::vector<meaning::Kinship>& lexicon,
                          const std::vector<meaning::PublicWord>& directions) {
    analysis::Analyser analyser(language);
    meaning::Texts texts;
    std::unordered_set<std::string> seen;
    for (std::string line; std::getline(std::cin, line);) {
        if (seen.insert(system::digest(line)).second) add(texts, analyser, line);
    }
    // Elsewhere has articles, too, which these texts taught to leave out.
    auto words = meaning::without_common(
        meaning::broadened(meaning::learn(texts), static_cast<double>(texts.count()), directions),
        texts);
    words = meaning::retrofitted(std::move(words), lexicon);
    return meaning::encode(words, {.entries = 0, .texts = texts.count()});
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

/// Texts of a language, each different one once, and where they stand.
struct Shelf {
    explicit Shelf(const std::string& language) : analyser(language) {}
    void take(std::string_view place, const std::string& text) {
        const auto [known, is_new] = numbers.try_emplace(text, texts.count());
        if (is_new) add(texts, analyser, text);
        places[std::string(place)] = static_cast<std::uint32_t>(known->second);
    }

    analysis::Analyser analyser;
    meaning::Texts texts;
    std::map<std::string, std::size_t> numbers;
    std::map<std::string, std::uint32_t> places;
};

/// By language; lines that are not LANGUAGE, tab, PLACE, tab, TEXT say nothing.
std::map<std::string, Shelf> read_shelves(std::istream& lines) {
    std::map<std::string, Shelf> shelves;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        if (first == std::string::npos || second == std::string::npos) continue;
        const std::string language = line.substr(0, first);
        shelves.try_emplace(language, language)
            .first->second.take(std::string_view(line).substr(first + 1, second - first - 1),
                                line.substr(second + 1));
    }
    return shelves;
}

/// The pivot first, then each language that has shipped tables.
struct Tongues {
    std::vector<meaning::Tongue> tongues;
    std::vector<meaning::Place> places;
};

Tongues tongues_of(std::map<std::string, Shelf>& shelves,
                   const std::vector<meaning::LearnedWord>& words) {
    std::vector<const Shelf*> held = {
        &shelves.try_emplace(std::string(pivot), std::string(pivot)).first->second};
    Tongues result;
    result.tongues.push_back(meaning::tongue_of_pivot(held.front()->texts, words));
    for (const auto& [language, shelf] : shelves) {
        const auto learned =
            meaning::TranslationTable::over(meaning::shipped_translations(language));
        const auto everyday =
            meaning::TranslationTable::over(meaning::shipped_everyday_words(language));
        if (language == pivot || !learned || !everyday) continue;
        held.push_back(&shelf);
        result.tongues.push_back(
            meaning::tongue_of(shelf.texts, words, std::array{*learned, *everyday}, *everyday));
    }
    std::map<std::string, meaning::Place> places;
    for (std::size_t tongue = 0; tongue < held.size(); ++tongue) {
        for (const auto& [place, text] : held[tongue]->places) {
            auto& texts = places[place];
            texts.resize(held.size());
            texts[tongue] = text;
        }
    }
    for (auto& [name, place] : places) result.places.push_back(std::move(place));
    return result;
}

/// Error `usage`: the table cannot be read, or is damaged.
Result<void> move_words(const std::string& from, const std::string& path) {
    auto bytes = system::read_file(from);
    if (!bytes) return pass_on(std::move(bytes));
    const auto table = meaning::WordTable::over(*bytes);
    if (!table)
        return fail(Kind::usage, from, "it is no table of words",
                    "name what learn-words words has written");
    auto shelves = read_shelves(std::cin);
    auto words = meaning::words_of(*table);
    const Tongues tongues = tongues_of(shelves, words);
    words = meaning::contrasted(std::move(words), tongues.tongues, tongues.places, {},
                                [](std::size_t step, double loss) {
                                    if (step % 25 == 0)
                                        std::cerr << "step " << step << ": loss " << loss << '\n';
                                });
    return system::write_file(path, meaning::encode(words, table->from()));
}

/// What a file holds; nothing where none is named.
template <class Read>
auto read_if_named(Read read, const std::string& path, const std::string& language)
    -> decltype(read(path, language)) {
    if (path.empty()) return {};
    return read(path, language);
}

Result<void> learn_words(const std::string& language, const std::string& path,
                         const std::string& lexicon_path, const std::string& directions_path) {
    auto lexicon = read_if_named(read_lexicon, lexicon_path, language);
    if (!lexicon) return pass_on(std::move(lexicon));
    auto directions = read_if_named(read_directions, directions_path, language);
    if (!directions) return pass_on(std::move(directions));
    return system::write_file(path, learned_words(language, *lexicon, *directions));
}

Result<void> learn_pairs(const std::string& language, const std::string& path,
                         const std::string& forms_path) {
    auto forms = read_if_named(read_forms, forms_path, language);
    if (!forms) return pass_on(std::move(forms));
    return system::write_file(path, learned_pairs(language, *forms));
}

}  // namespace

int main(int argument_count, char** arguments) {
    const std::vector<std::string> given(arguments + 1, arguments + argument_count);
    const std::string what = given.empty() ? "" : given.front();
    const auto argument = [&](std::size_t place) {
        return place < given.size() ? given[place] : std::string();
    };
    Result<void> written;
    if (what == "words" && given.size() >= 3 && given.size() <= 5) {
        written = learn_words(given[1], given[2], argument(3), argument(4));
    } else if (what == "pairs" && given.size() >= 3 && given.size() <= 4) {
        written = learn_pairs(given[1], given[2], argument(3));
    } else if (what == "questions" && given.size() == 3) {
        written = move_words(given[1], given[2]);
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
