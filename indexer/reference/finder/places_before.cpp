// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/places_before.hpp"

namespace chancery::reference::finder {
namespace {

/// So many words may stand between places and their text: small ones, or those of its title.
constexpr std::size_t max_small_words = 6, max_title_words = 30;

/// "Doc.", "UN Doc.", "U.N. Doc.".
bool is_doc(std::span<const Token> tokens, std::size_t place) {
    if (place + 1 < tokens.size() && tokens[place].means(Meaning::united)) ++place;
    const auto* word = tokens[place].means(Meaning::document);
    return word != nullptr && *word == "doc";
}

/// "of the 2021 report (A/76/135)", "of the report of the Secretary-General (A/78/76)".
bool in_named_document(std::span<const Token> tokens, std::size_t place, std::size_t name) {
    if (name < place + 3 || !tokens[name - 1].is('(')) return false;
    if (!tokens[place].means(Meaning::of) && !tokens[place].means(Meaning::document)) return false;
    bool document = false;
    for (; place + 1 < name; ++place) {
        const Token& token = tokens[place];
        document = document || token.means(Meaning::document) || token.means(Meaning::report);
        if (token.means(Meaning::and_) || token.means(Meaning::kind)) return false;
        if (!token.word() && !token.is('-') && !token.number()) return false;
    }
    return document;
}

}  // namespace

bool lead_to(std::string_view text, std::span<const Token> tokens, std::size_t behind,
             std::size_t name) {
    std::size_t place = behind;
    if (name < place || name - place > max_title_words) return false;
    if (in_named_document(tokens, place, name)) place = name;
    if (name - place > max_small_words) return false;
    for (; place < name; ++place) {
        const Token& token = tokens[place];
        const bool small = token.means(Meaning::of) || token.means(Meaning::self) ||
                           token.means(Meaning::document) || token.means(Meaning::body) ||
                           token.means(Meaning::council) || token.means(Meaning::kind);
        // "section III, paragraph 9, of its resolution 59/265"; "¶ 13, U.N. Doc. A/70/174"
        const bool comma = token.is(',') && place + 1 < name &&
                           (tokens[place + 1].means(Meaning::of) || is_doc(tokens, place + 1));
        const bool point = token.is('.') && is_doc(tokens, place - 1);
        // "of the Council's resolution"
        const bool possessive =
            !token.blank && text.substr(token.begin, token.end - token.begin) == "s";
        if (!small && !comma && !point && !possessive) return false;
    }
    return true;
}

}  // namespace chancery::reference::finder
