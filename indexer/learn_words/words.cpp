// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learn_words/words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iostream>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexer/learn_words/forms.hpp"
#include "indexer/meaning/broadened.hpp"
#include "indexer/meaning/learn.hpp"
#include "indexer/meaning/retrofit.hpp"
#include "indexer/system/files.hpp"

namespace chancery::learning {
namespace {

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
    analysis::Analyser analyser(language);
    std::vector<meaning::Kinship> lexicon;
    const LineForm form{"kinship", "write WORD, tab, WORD, tab, STRENGTH"};
    auto read = each_line(path, form, [&](std::string_view line) {
        auto kinship = kinship_of(line, analyser);
        if (kinship) lexicon.push_back(*std::move(kinship));
        return kinship.has_value();
    });
    if (!read) return pass_on(std::move(read));
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
    analysis::Analyser analyser(language);
    std::vector<meaning::PublicWord> words;
    std::size_t numbers = 0;
    const LineForm form{"direction",
                        "write WORD and as many numbers in each line, tabs between them"};
    auto read = each_line(path, form, [&](std::string_view line) {
        meaning::PublicWord word = public_word_of(line, analyser);
        const std::size_t count = word.numbers.size();
        if (numbers == 0) numbers = count;
        if (!word.word.empty()) words.push_back(std::move(word));
        return count > 0 && count == numbers;
    });
    if (!read) return pass_on(std::move(read));
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

}  // namespace

Result<void> learn_words(const std::string& language, const std::string& path,
                         const std::string& lexicon_path, const std::string& directions_path) {
    auto lexicon = read_if_named(read_lexicon, lexicon_path, language);
    if (!lexicon) return pass_on(std::move(lexicon));
    auto directions = read_if_named(read_directions, directions_path, language);
    if (!directions) return pass_on(std::move(directions));
    return system::write_file(path, learned_words(language, *lexicon, *directions));
}

}  // namespace chancery::learning
