// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/citation.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "data/vocabulary/reference_languages.hpp"
#include "indexer/reference/aliases.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/finder/find.hpp"
#include "indexer/reference/finder/symbol_at.hpp"
#include "indexer/reference/finder/tokens.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::reference {
namespace {

/// The language of a script that one official language is written in.
std::string_view language_of_script(char32_t letter) {
    if (letter >= 0x0400 && letter <= 0x052F) return "ru";
    if (letter >= 0x0620 && letter <= 0x06FF) return "ar";
    if (letter >= 0x4E00 && letter <= 0x9FFF) return "zh";
    return {};
}

bool is_word_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

std::string_view language_of_word(std::string_view word) {
    for (const text::Row& row : text::table_rows(data::reference_languages)) {
        if (row[0] == word) return row[1];
    }
    return {};
}

/// "cyber": one long word, which could pass for the letter of a paragraph.
bool is_word_of_no_place(std::string_view printed) {
    constexpr std::size_t longest_numeral = 5;  // xviii
    const bool letters = std::ranges::all_of(printed, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    });
    if (!letters || printed.size() < 3) return false;
    const bool numeral = std::ranges::all_of(printed, [](char byte) {
        return std::string_view("ivxIVX").find(byte) != std::string_view::npos;
    });
    if (numeral && printed.size() <= longest_numeral) return false;
    const auto place = parse_pinpoint(printed);
    return place && !place->empty() && text::folded(printed) == place->units.front() &&
           place->units.front() != "annex";
}

/// False for what begins like no symbol ("res. 76/19" is none of a series RES.76).
bool begins_like_a_symbol(const Symbol& symbol) {
    const std::string& name = symbol.name;
    std::size_t letters = 0;
    while (letters < name.size() && name[letters] >= 'A' && name[letters] <= 'Z') ++letters;
    return is_file(symbol) || finder::opens_symbol(std::string_view(name).substr(0, letters));
}

Result<Citation> by_symbol(std::string_view printed) {
    auto parts = split_reference(printed);
    if (!parts) return pass_on(std::move(parts));
    Citation citation{parts->symbol, parts->language, {}, {}};
    if (!is_file(citation.symbol)) citation.wording = language_of_words(printed);
    if (parts->pinpoint.empty()) return citation;
    auto places = parse_places(parts->pinpoint);
    if (!places) return pass_on(std::move(places));
    if (is_word_of_no_place(parts->pinpoint)) {
        return fail(Kind::usage, parts->pinpoint, "is no place of a text",
                    "write it as the UN prints it, for example \"para. 6 (a)\"");
    }
    citation.places = *std::move(places);
    return citation;
}

Result<Citation> by_name(std::string_view printed, const NamedText& named) {
    const auto& symbols = named.alias->symbols;
    if (symbols.size() > 1) {
        std::string list;
        for (const std::string_view symbol : symbols) {
            list += (list.empty() ? "" : symbol == symbols.back() ? " or " : ", ");
            list += symbol;
            const std::string_view name = name_of(symbol);
            if (!name.empty()) list += " (" + std::string(name) + ")";
        }
        return fail(Kind::usage, std::string(printed), "names several texts", "give one: " + list);
    }
    const std::string wording = language_of_words(printed);
    return Citation{{std::string(symbols.front())}, {}, wording, named.places, Form::name};
}

/// True where nothing that speaks of a subject stands in a text: dates, brackets, organs and small
/// words alone.
bool says_nothing_more(std::string_view text, bool dated) {
    const Cleaned clean = cleaned(text);
    return std::ranges::none_of(finder::tokens_of(clean.text), [&](const finder::Token& token) {
        if (token.number()) return !dated;
        return token.word() && token.phrase == nullptr && token.end > token.begin + 1;
    });
}

/// True for what may be the number or letter of a place: "12", "(c)", "viii", "second".
bool may_be_label(std::string_view text, const finder::Token& token) {
    using finder::Meaning;
    if (token.number() || token.is('(') || token.is('[')) return true;
    if (token.means(Meaning::ordinal) || token.means(Meaning::numeral)) return true;
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    return token.word() && (word.size() == 1 || roman_value(word) > 0);
}

/// True where a place stands in a text that the finder could not read: "para. viii"; "on norms"
/// names none.
bool names_a_place(std::string_view text) {
    const Cleaned clean = cleaned(text);
    const std::vector<finder::Token> tokens = finder::tokens_of(clean.text);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto* unit = tokens[at].means(finder::Meaning::unit);
        if (!tokens[at].word() || unit == nullptr) continue;
        if (*unit == "annex" || *unit == "app" || *unit == "encl") return true;
        std::size_t next = at + 1;
        if (next < tokens.size() && tokens[next].is('.')) ++next;
        const bool before = at > 0 && may_be_label(clean.text, tokens[at - 1]);
        if (before || (next < tokens.size() && may_be_label(clean.text, tokens[next]))) return true;
    }
    return false;
}

/// No footnote is longer; who types more, searches.
constexpr std::size_t max_footnote = 1000;

/// False for most queries, and the finder's tables are a fifth of what a search costs: all symbols
/// have a number, which ASCII writes with a digit (Chinese also in words).
bool may_hold_a_number(std::string_view text) {
    return std::ranges::any_of(text, [](char byte) {
        return text::is_digit(byte) || static_cast<unsigned char>(byte) > 127;
    });
}

/// The one citation of a text; without symbol where there is none or are several.
Citation by_finder(std::string_view printed) {
    if (printed.size() > max_footnote || !may_hold_a_number(printed)) return {};
    const auto finds = finder::find_citations(printed);
    if (finds.size() != 1) return {};
    const finder::Find& find = finds.front();
    // A place that is lost would give the whole work for one paragraph.
    const std::string_view before = printed.substr(0, find.begin);
    const std::string_view behind = printed.substr(find.end);
    if (names_a_place(before) || names_a_place(behind)) return {};
    const bool dated = !find.date.empty();
    const bool filled = says_nothing_more(before, dated) && says_nothing_more(behind, dated);
    if (!filled && find.certainty != finder::Certainty::certain) return {};
    return {find.symbol,
            {},
            language_of_words(printed),
            find.places,
            filled ? Form::words : Form::prose};
}

}  // namespace

std::string to_string(const Citation& citation) {
    std::string text = to_string(Key{citation.symbol, citation.language, {}});
    if (!citation.places.empty()) text += "#" + to_string(citation.places);
    return text;
}

Result<Citation> parse_citation(std::string_view printed) {
    auto citation = by_symbol(printed);
    if (citation && begins_like_a_symbol(citation->symbol)) return citation;
    const NamedText named = parse_alias(printed);
    if (named.alias != nullptr) return by_name(printed, named);
    auto found = by_finder(printed);
    if (found.symbol.empty()) return citation;
    return found;
}

std::string language_of_words(std::string_view printed) {
    const std::string text = text::folded(cleaned(printed).text);
    std::set<std::string_view> languages;
    for (std::size_t at = 0; at < text.size();) {
        languages.insert(language_of_script(text::next_code_point(text, at)));
    }
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_word_byte(text[end])) ++end;
        languages.insert(language_of_word(std::string_view(text).substr(at, end - at)));
        at = end + 1;
    }
    languages.erase(std::string_view());
    return languages.size() == 1 ? std::string(*languages.begin()) : std::string();
}

}  // namespace chancery::reference
