// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/series.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "data/vocabulary/session_numbers.hpp"
#include "indexer/analysis/words.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "searcher/lookup/word_diff.hpp"

namespace chancery::lookup {
namespace {

using analysis::Word;

/// The words that numbers of sessions are made of: "seventy", "ninth".
const std::set<std::string, std::less<>>& number_words() {
    static const auto table = [] {
        std::set<std::string, std::less<>> words;
        for (const text::Row& row : text::table_rows(data::session_numbers)) {
            for (const auto word : text::split(row[1], '|'))
                words.insert(text::without_marks(word));
        }
        return words;
    }();
    return table;
}

bool is_number(const Word& word) {
    const bool digits =
        std::ranges::all_of(word.key, [](char byte) { return byte >= '0' && byte <= '9'; });
    return digits || number_words().contains(text::without_marks(word.key));
}

bool are_numbers(const std::vector<Word>& words, const WordRange& range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!is_number(words[i])) return false;
    }
    return true;
}

bool begins(const std::vector<Word>& whole, const std::vector<Word>& start) {
    return start.size() >= least_common_start && start.size() <= whole.size() &&
           std::equal(start.begin(), start.end(), whole.begin(),
                      [](const Word& one, const Word& other) { return one.key == other.key; });
}

}  // namespace

bool same_series(const document::Masthead& one, const document::Masthead& other) {
    if (one.symbol == other.symbol) return true;
    const auto first = analysis::words_of(one.title, one.language);
    const auto second = analysis::words_of(other.title, other.language);
    if (first.empty() || second.empty()) return false;
    if (begins(first, second) || begins(second, first)) return true;
    const WordDiff diff = word_diff(first, second);
    return std::ranges::all_of(diff.stretches, [&](const Stretch& stretch) {
        return stretch.same ||
               (are_numbers(first, stretch.before) && are_numbers(second, stretch.after));
    });
}

}  // namespace chancery::lookup
