// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/place_labels.hpp"

#include "indexer/reference/finder/number.hpp"
#include "indexer/reference/pinpoint.hpp"

namespace chancery::reference::finder {
namespace {

constexpr std::size_t max_label = 6;  // bytes

std::string_view spelling_of(std::string_view text, const Token& token) {
    return text.substr(token.begin, token.end - token.begin);
}

bool is_sign_at(std::span<const Token> tokens, std::size_t place, char sign) {
    return place < tokens.size() && tokens[place].is(sign);
}

bool is_number_at(std::span<const Token> tokens, std::size_t place) {
    return place < tokens.size() && tokens[place].number();
}

}  // namespace

PlaceLabel number_label_at(std::string_view text, std::span<const Token> tokens,
                           std::size_t place) {
    if (place >= tokens.size() || is_sign_at(tokens, place + 1, '/')) return {};
    if (tokens[place].value == too_big || tokens[place].value > 9999) return {};
    // "paragraph 15, 2322 (2016)": the number of a resolution.
    if (is_sign_at(tokens, place + 1, '(') && is_number_at(tokens, place + 2) &&
        tokens[place + 2].value > 1900)
        return {};
    if (place + 1 < tokens.size() && tokens[place + 1].means(Meaning::month) &&
        !tokens[place + 1].means(Meaning::unit))
        return {};
    PlaceLabel label{std::string(spelling_of(text, tokens[place])), place + 1};
    while (is_sign_at(tokens, label.next, '.') && !tokens[label.next].blank &&
           is_number_at(tokens, label.next + 1) && !tokens[label.next + 1].blank) {
        label.printed += "." + std::string(spelling_of(text, tokens[label.next + 1]));
        label.next += 2;
    }
    if (label.next < tokens.size() && tokens[label.next].word()) {
        const std::string_view behind = spelling_of(text, tokens[label.next]);
        if (behind == "bis" || behind == "ter" || behind == "quater") {
            label.printed += behind;
            ++label.next;
        }
    }
    return label;
}

PlaceLabel bracketed_label_at(std::string_view text, std::span<const Token> tokens,
                              std::size_t place) {
    if (place + 2 >= tokens.size() || !tokens[place].is('(') || !tokens[place + 2].is(')'))
        return {};
    const Token& inside = tokens[place + 1];
    const std::string_view spelled = spelling_of(text, inside);
    const bool word = inside.word() && spelled.size() <= max_label;
    if (!word && !(inside.number() && spelled.size() <= 2)) return {};
    if (word && !is_han(text, inside) && spelled.size() > 2 && roman_value(spelled) == 0 &&
        spelled[0] != spelled[1] && static_cast<unsigned char>(spelled[0]) < 0x80) {
        return {};
    }
    return {std::string(spelled), place + 3};
}

std::string letter_label_at(std::string_view text, std::span<const Token> tokens,
                            std::size_t place) {
    if (place >= tokens.size()) return {};
    const Token& word = tokens[place];
    if (!word.word() || word.end - word.begin > max_label) return {};
    // A symbol or a special session's number begins: "S/2018/620", "S-23/3".
    if (is_sign_at(tokens, place + 1, '/')) return {};
    if (is_sign_at(tokens, place + 1, '-') && is_number_at(tokens, place + 2)) return {};
    const std::string_view spelled = spelling_of(text, word);
    if (const char capital = capital_at(text, word)) return std::string(1, capital);
    if (roman_value(spelled) > 0 && spelled.front() < 'a') return std::string(spelled);
    const bool bracket = is_sign_at(tokens, place + 1, ')');
    const bool small = spelled.size() <= 4 && spelled.front() >= 'a' && spelled.front() <= 'z';
    if (bracket && small) return std::string(spelled);
    if (bracket && spelled.size() == 2) return std::string(spelled);  // a letter of two bytes
    return {};
}

bool is_bracketed_letter(std::span<const Token> tokens, std::size_t place) {
    if (is_sign_at(tokens, place, '(')) ++place;
    return place < tokens.size() && tokens[place].word() && is_sign_at(tokens, place + 1, ')') &&
           tokens[place].end - tokens[place].begin <= 2;
}

bool is_ordinal(std::span<const Token> tokens, std::size_t place) {
    if (tokens[place].means(Meaning::ordinal)) return true;
    return tokens[place].number() && place + 1 < tokens.size() && !tokens[place + 1].blank &&
           tokens[place + 1].means(Meaning::day_word);
}

bool is_han(std::string_view text, const Token& token) {
    return static_cast<unsigned char>(text[token.begin]) >= 0xE3;
}

}  // namespace chancery::reference::finder
