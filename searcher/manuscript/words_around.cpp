// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/words_around.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "data/vocabulary/quotation_words.hpp"
#include "indexer/analysis/words.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::manuscript {
namespace {

using Words = std::set<std::string, std::less<>>;

Words words_of_kind(std::string_view kind) {
    Words words;
    for (const text::Row& row : text::table_rows(data::quotation_words)) {
        if (row[0] != kind) continue;
        for (const std::string_view word : text::split(row[2], '|'))
            words.insert(text::without_marks(word));
    }
    return words;
}

const Words& table_of(Around kind) {
    static const Words split = words_of_kind("split"), short_form = words_of_kind("short"),
                       signal = words_of_kind("signal");
    if (kind == Around::split) return split;
    return kind == Around::short_form ? short_form : signal;
}

bool is_blank(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/// The run of bytes that are no blanks or brackets before a place.
std::string_view word_before(std::string_view text, std::size_t place) {
    std::size_t begin = place;
    while (begin > 0 && !is_blank(text[begin - 1]) && text[begin - 1] != '(' &&
           text[begin - 1] != '[' && place - begin < 40)
        --begin;
    return text.substr(begin, place - begin);
}

bool is_short(std::string_view word) {
    const bool number = !word.empty() && std::ranges::all_of(word, [](char letter) {
        return letter >= '0' && letter <= '9';
    });
    if (number && word.size() <= 2) return true;
    if (word.size() == 1) return true;
    return is_around(Around::short_form, word);
}

/// Length of the sign at a place that may end a sentence; 0 for none.
std::size_t stop_at(std::string_view text, std::size_t at) {
    const char sign = text[at];
    if (sign == '.' || sign == '!' || sign == '?') return 1;
    for (const std::string_view wide : {"。", "！", "？", "؟"}) {
        if (text.substr(at).starts_with(wide)) return wide.size();
    }
    return 0;
}

/// Byte behind the sentence end at `at`, with closing brackets and quotes; 0 when none is there.
std::size_t end_at(std::string_view text, std::size_t at) {
    const std::size_t length = stop_at(text, at);
    if (length == 0) return 0;
    if (length > 1) return at + length;
    const std::size_t next = at + 1;
    if (next < text.size() && !is_blank(text[next])) return 0;
    if (text[at] == '.' && is_short(word_before(text, at))) return 0;
    return next;
}

}  // namespace

bool is_around(Around kind, std::string_view word) {
    return table_of(kind).contains(text::without_marks(word));
}

bool has_around(Around kind, std::string_view text) {
    return std::ranges::any_of(analysis::words_of(text, {}), [&](const analysis::Word& word) {
        return is_around(kind, text.substr(word.begin, word.end - word.begin));
    });
}

std::size_t sentence_end(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t end = end_at(text, at); end > 0) return end;
    }
    return std::string_view::npos;
}

std::size_t sentence_start(std::string_view text) {
    for (std::size_t at = text.size(); at-- > 0;) {
        if (const std::size_t end = end_at(text, at); end > 0) return end;
    }
    return 0;
}

}  // namespace chancery::manuscript
