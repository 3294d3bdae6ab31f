// SPDX-License-Identifier: GPL-2.0-or-later
//
// The input is cut at every start of a word; the cut that leaves the longest name and places that
// can be read is taken. Han letters are words of their own.
#include "indexer/reference/aliases.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "data/vocabulary/aliases.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::reference {
namespace {

/// No name with its places is longer, and longer texts cost nothing.
constexpr std::size_t max_bytes = 300;

bool is_ascii_word(char32_t letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}
bool is_han(char32_t letter) {
    return letter >= 0x3400 && letter <= 0x9FFF;
}
/// Letters of the scripts that names are written in; quotes and dashes are none.
bool is_word(char32_t letter) {
    return is_ascii_word(letter) || (letter >= 0x00C0 && letter < 0x2000);
}

struct Span {
    std::size_t begin, end;
};

/// Words of a folded text.
std::vector<Span> words_of(std::string_view text) {
    std::vector<Span> words;
    bool inside = false, in_number = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t letter = text::next_code_point(text, at);
        const bool digit = letter >= '0' && letter <= '9';
        // "GGE2015" is two words.
        if (digit != in_number) inside = false;
        in_number = digit;
        if (is_han(letter)) {
            words.push_back({begin, at});
            inside = false;
        } else if (is_word(letter)) {
            if (!inside) words.push_back({begin, at});
            words.back().end = at;
            inside = true;
        } else {
            inside = false;
        }
    }
    return words;
}

std::string folded(std::string_view printed) {
    return text::without_marks(cleaned(printed).text);
}

const std::set<std::string, std::less<>>& small_words() {
    static const std::set<std::string, std::less<>> words = [] {
        std::set<std::string, std::less<>> small;
        for (const text::Row& row : text::table_rows(data::aliases)) {
            if (row[0] != "-") continue;
            for (const std::string_view word : text::split(row[3], '|')) {
                const std::string spelling = folded(word);
                for (const Span& part : words_of(spelling)) {
                    small.insert(spelling.substr(part.begin, part.end - part.begin));
                }
            }
        }
        return small;
    }();
    return words;
}

std::string key_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const Span& span : words_of(text)) {
        const std::string_view word = text.substr(span.begin, span.end - span.begin);
        if (!small_words().contains(word)) words.push_back(word);
    }
    std::ranges::sort(words);
    std::string key;
    for (const std::string_view word : words) key += std::string(word) + " ";
    return key;
}

const Alias* find_alias(std::string_view folded_text) {
    static const std::unordered_map<std::string, const Alias*> keys = [] {
        std::unordered_map<std::string, const Alias*> map;
        for (const Alias& alias : aliases()) {
            for (const std::string_view name : alias.names) map.emplace(alias_key(name), &alias);
        }
        return map;
    }();
    const auto found = keys.find(key_of(folded_text));
    return found == keys.end() ? nullptr : found->second;
}

bool begins_with(const Pinpoint& place, const Pinpoint& stem) {
    return place.units.size() >= stem.units.size() &&
           std::equal(stem.units.begin(), stem.units.end(), place.units.begin());
}

/// True for places that are printed as such: with a number, a bracket, a word of places or a
/// letter.
bool is_place(std::string_view printed, const std::vector<Place>& places) {
    const bool year =
        printed.size() == 4 && printed.find_first_not_of("0123456789") == printed.npos;
    if (year) return false;
    if (printed.size() == 1 || printed.find_first_of("0123456789(") != printed.npos) return true;
    return std::ranges::any_of(places, [](const Place& place) {
        return std::ranges::any_of(place.first.units,
                                   [](const std::string& unit) { return unit.size() > 3; });
    });
}

/// Places behind a name are below its own: (c) of "norm" is 13.c. False when none can be read.
bool add_places(NamedText& named, std::string_view printed) {
    Pinpoint stem;
    if (!named.alias->place.empty()) stem = *parse_pinpoint(named.alias->place);
    if (printed.empty()) {
        if (!stem.empty()) named.places = {{stem, stem}};
        return !named.alias->needs_place;
    }
    // "13c" is 13 (c) where a word says that it is a paragraph.
    const bool bare = printed.front() >= '0' && printed.front() <= '9';
    auto places = parse_places((bare ? "para. " : "") + std::string(printed));
    if (!places || !is_place(printed, *places)) return false;
    for (Place& place : *places) {
        for (Pinpoint* end : {&place.first, &place.last}) {
            if (begins_with(*end, stem)) continue;
            // "norm 5": the norms bear letters, and a guess at the fifth would be one.
            const char first = end->empty() ? '0' : end->units.front().front();
            if (named.alias->needs_place && first >= '0' && first <= '9') return false;
            end->units.insert(end->units.begin(), stem.units.begin(), stem.units.end());
        }
    }
    named.places = *std::move(places);
    return true;
}

std::string_view without_signs(std::string_view text) {
    while (!text.empty() && std::string_view(" ,:#.;").find(text.front()) != text.npos) {
        text.remove_prefix(1);
    }
    while (!text.empty() && std::string_view(" ,:.;*").find(text.back()) != text.npos) {
        text.remove_suffix(1);
    }
    return text;
}

/// "para. 13 (c) of the": true for places that are printed with a word.
bool is_place_before(std::string_view text) {
    return text.find_first_of("0123456789") != text.npos && text.find(' ') != text.npos;
}

}  // namespace

const std::vector<Alias>& aliases() {
    static const std::vector<Alias> table = [] {
        std::vector<Alias> rows;
        for (const text::Row& row : text::table_rows(data::aliases)) {
            if (row[0] == "-") continue;
            rows.push_back(
                {text::split(row[0], '|'), row[1], !row[2].empty(), text::split(row[3], '|')});
        }
        return rows;
    }();
    return table;
}

std::string_view name_of(std::string_view symbol) {
    for (const Alias& alias : aliases()) {
        const bool whole = alias.symbols.size() == 1 && alias.place.empty();
        if (whole && alias.symbols.front() == symbol) return alias.names.front();
    }
    return {};
}

std::string alias_key(std::string_view name) {
    return key_of(folded(name));
}

bool is_name_alone(std::string_view printed) {
    return find_alias(folded(printed)) != nullptr;
}

NamedText parse_alias(std::string_view printed) {
    if (printed.size() > max_bytes) return {};
    const std::string text = folded(printed);
    const std::string_view whole = text;
    std::vector<Span> words = words_of(text);
    for (std::size_t count = words.size(); count > 0; --count) {
        NamedText named;
        const std::size_t cut = count == words.size() ? text.size() : words[count].begin;
        // A bracket or sign before the first word of the places belongs to them: "(c)".
        const std::size_t behind = count == words.size() ? cut : words[count - 1].end;
        named.alias = find_alias(whole.substr(0, cut));
        if (named.alias == nullptr) continue;
        const std::string_view rest = count == words.size() ? "" : whole.substr(behind);
        if (add_places(named, without_signs(rest))) return named;
    }
    for (std::size_t first = 1; first < words.size(); ++first) {
        NamedText named;
        named.alias = find_alias(whole.substr(words[first].begin));
        const std::string_view before = without_signs(whole.substr(0, words[first].begin));
        if (named.alias == nullptr ||
            !small_words().contains(std::string(
                whole.substr(words[first].begin, words[first].end - words[first].begin)))) {
            continue;
        }
        if (is_place_before(before) && add_places(named, before)) return named;
    }
    return {};
}

}  // namespace chancery::reference
