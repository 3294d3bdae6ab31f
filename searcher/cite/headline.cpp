// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/headline.hpp"

#include <algorithm>
#include <vector>

#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::cite {
namespace {

using text::is_lower;

bool is_mark(char byte) {
    return byte == '(' || byte == '"' || byte == '[';
}

/// Capital for the first letter behind opening marks ("“" too); nothing for "€5" and "2nd".
void capitalise(std::string& word) {
    std::size_t at = 0;
    while (at < word.size() && is_mark(word[at])) ++at;
    constexpr std::string_view quotes[] = {"“", "‘", "«"};
    for (const std::string_view quote : quotes) {
        if (std::string_view(word).substr(at).starts_with(quote)) at += quote.size();
    }
    // "p.m.", "e.g." stay.
    const auto stop = word.find('.', at);
    if (stop != std::string::npos && stop + 1 < word.size() && is_lower(word[stop + 1])) return;
    if (at < word.size() && is_lower(word[at])) word[at] = static_cast<char>(word[at] - 'a' + 'A');
}

/// "follow-up": both halves, but no small word inside ("state-of-the-art").
void capitalise_all(std::string& word, const std::vector<std::string_view>& small) {
    std::string result;
    for (const auto part : text::split(word, '-')) {
        std::string half(part);
        if (result.empty() || std::ranges::count(small, part) == 0) capitalise(half);
        result += (result.empty() ? "" : "-") + half;
    }
    word = result;
}

bool ends_clause(std::string_view word) {
    return word.ends_with(':') || word.ends_with("—") || word.ends_with("–");
}

}  // namespace

std::string headline(std::string_view title, std::string_view small) {
    const auto small_words = text::split(small, ' ');
    const auto words = text::split(title, ' ');
    std::string result;
    bool first = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string word(words[i]);
        std::string_view bare = words[i];
        while (!bare.empty() && (bare.back() == ',' || bare.back() == ';')) bare.remove_suffix(1);
        const bool last = i + 1 == words.size();
        if (first || last || std::ranges::count(small_words, bare) == 0) {
            capitalise_all(word, small_words);
        }
        first = ends_clause(word);
        result += (i == 0 ? "" : " ") + word;
    }
    return result;
}

}  // namespace chancery::cite
