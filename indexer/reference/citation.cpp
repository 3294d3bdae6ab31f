// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/citation.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "data/tables.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/key.hpp"
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

}  // namespace

std::string to_string(const Citation& citation) {
    std::string text = to_string(Key{citation.symbol, citation.language, {}});
    if (!citation.places.empty()) text += "#" + to_string(citation.places);
    return text;
}

Result<Citation> parse_citation(std::string_view printed) {
    auto parts = split_reference(printed);
    if (!parts) return pass_on(std::move(parts));
    Citation citation{parts->symbol, parts->language, {}, {}};
    if (!is_file(citation.symbol)) citation.wording = language_of_words(printed);
    if (parts->pinpoint.empty()) return citation;
    auto places = parse_places(parts->pinpoint);
    if (!places) return pass_on(std::move(places));
    citation.places = *std::move(places);
    return citation;
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
