// SPDX-License-Identifier: GPL-2.0-or-later
//
// Every word of the table counts for the languages that have it. The first language is taken when
// it has enough of all words and more than the second by a margin.
#include "indexer/text/language_guess.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "data/vocabulary/function_words.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::text {
namespace {

constexpr std::size_t looked_at = 4000;  // bytes
constexpr std::size_t min_hits = 4;
constexpr std::size_t other_share = 4;
constexpr std::size_t least_share = 7;  // of all words, one in so many must be a small one

struct FunctionWords {
    std::vector<std::string> codes;
    std::map<std::string, std::vector<std::size_t>, std::less<>> languages;  // by word

    FunctionWords() {
        for (const Row& row : table_rows(data::function_words)) {
            for (const auto word : split(row[1], '|')) {
                languages[folded(word)].push_back(codes.size());
            }
            codes.emplace_back(row[0]);
        }
    }
};

const FunctionWords& function_words() {
    static const FunctionWords table;
    return table;
}

bool is_letter_byte(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
}

std::string by_words(std::string_view sample) {
    const FunctionWords& table = function_words();
    const std::string text = folded(sample);
    std::vector<std::size_t> hits(table.codes.size(), 0);
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter_byte(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_letter_byte(text[end])) ++end;
        ++words;
        const auto found = table.languages.find(std::string_view(text).substr(at, end - at));
        if (found != table.languages.end()) {
            for (const std::size_t language : found->second) ++hits[language];
        }
        at = end;
    }
    const auto best = std::ranges::max_element(hits);
    if (best == hits.end() || *best < min_hits) return {};
    const std::string& code = table.codes[static_cast<std::size_t>(best - hits.begin())];
    // Lists of names hold "da" and "dos": a language that few texts are in needs more to be told.
    const bool official = std::ranges::count(official_languages, code) > 0;
    if (*best * (official ? least_share : other_share) < words) return {};
    const auto rivals =
        std::ranges::count_if(hits, [&](std::size_t count) { return count * 10 > *best * 8; });
    return rivals > 1 ? std::string() : code;
}

}  // namespace

std::string guessed_language(std::string_view utf8) {
    const std::string_view sample = cut(utf8, looked_at);
    switch (main_script(sample)) {
        case Script::arabic:
            return "ar";
        case Script::han:
            return "zh";
        case Script::latin:
        case Script::cyrillic:
            return by_words(sample);
        case Script::none:
        case Script::other:
            return {};
    }
    return {};
}

}  // namespace chancery::text
