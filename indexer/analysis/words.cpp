// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/words.hpp"

#include <algorithm>

#include "indexer/analysis/analyse.hpp"
#include "indexer/analysis/han.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::analysis {
namespace {

bool is_plain(std::string_view exact) {
    return std::ranges::all_of(exact, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    });
}

bool begins_with_han(std::string_view text) {
    std::size_t position = 0;
    return !text.empty() && is_han(text::next_code_point(text, position));
}

Word word_of(std::string_view text, const Token& token) {
    Word word{token.exact, token.begin, token.end, false, {}, {}};
    if (is_plain(token.exact) && token.exact.size() < max_term_bytes) {
        word.exact = token.exact;
        return word;
    }
    word.key = text::word_key(text.substr(token.begin, token.end - token.begin));
    if (word.key == token.exact) word.exact = token.exact;
    return word;
}

/// The word of a run that the dictionary has found.
Word han_word(std::string_view text, std::size_t begin, std::size_t end) {
    Word word{text::word_key(text.substr(begin, end - begin)), begin, end, false, {}, {}};
    const std::size_t two = text::byte_offset(word.key, 2);
    (text::count_code_points(word.key) == 1 ? word.exact : word.ranked) = word.key.substr(0, two);
    return word;
}

/// True for what stands between the words of a compound.
bool is_tie(std::string_view between) {
    return between == "-" || between == "/" || between == "\u2010" || between == "\u2011";
}

HanWords& dictionary() {
    thread_local HanWords words;
    return words;
}

enum class HanParts { words, letters };

/// Adds the words of the run of Chinese letters that begins with a token, and gives the last token
/// of the run.
std::size_t add_run(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                    HanParts parts, std::vector<Word>& words) {
    std::size_t last = first, end = tokens[first].end;
    // Between the letters stand the pairs and dictionary words that they make.
    for (std::size_t i = first + 1; i < tokens.size(); ++i) {
        if (!tokens[i].exact.empty()) {
            if (tokens[i].begin != end || !begins_with_han(text.substr(end))) break;
            end = tokens[i].end;
        }
        last = i;
    }
    const std::size_t begin = tokens[first].begin, before = words.size();
    if (parts == HanParts::words) {
        dictionary().each(text.substr(begin, end - begin), [&](std::size_t from, std::size_t to) {
            words.push_back(han_word(text, begin + from, begin + to));
        });
    }
    if (words.size() > before) return last;
    // Without a dictionary every letter is a word.
    for (std::size_t i = first; i <= last; ++i) {
        if (!tokens[i].exact.empty())
            words.push_back(han_word(text, tokens[i].begin, tokens[i].end));
    }
    return last;
}

std::vector<Word> parted(std::string_view text, std::string_view language, HanParts parts) {
    std::vector<Word> words;
    const std::vector<Token>& tokens = kept_analyser(language).analyse(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].exact.empty()) continue;
        if (begins_with_han(text.substr(tokens[i].begin))) {
            i = add_run(text, tokens, i, parts, words);
        } else {
            words.push_back(word_of(text, tokens[i]));
        }
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::size_t end = words[i - 1].end;
        words[i].joined = is_tie(text.substr(end, words[i].begin - end));
    }
    return words;
}

}  // namespace

std::vector<Word> words_of(std::string_view text, std::string_view language) {
    return parted(text, language, HanParts::words);
}

std::vector<Word> words_by_letter(std::string_view text, std::string_view language) {
    return parted(text, language, HanParts::letters);
}

}  // namespace chancery::analysis
