// SPDX-License-Identifier: GPL-2.0-or-later
//
// What numbers the places of a text, token by token: numbers ("15", "2.3", "6 bis"), letters and
// Roman numerals ("II", "C", "a)"), either in brackets ("(ii)"), and ordinals ("third", "12th").
// Which unit they number is not asked here, but what only looks like a label is told apart: numbers
// of resolutions, days of a date, the first letter of a symbol.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "indexer/reference/finder/tokens.hpp"

namespace chancery::reference::finder {

struct PlaceLabel {
    std::string printed;   ///< without brackets; "6bis" for "6 bis"
    std::size_t next = 0;  ///< token behind it; 0: there is none
};

/// The number at a token that is one: "15", "2.3", "6 bis".
PlaceLabel number_label_at(std::string_view text, std::span<const Token> tokens, std::size_t place);

/// The label in brackets at a token: "(a)", "(ii)", "(3)".
PlaceLabel bracketed_label_at(std::string_view text, std::span<const Token> tokens,
                              std::size_t place);

/// A Roman numeral or a letter at a token, as they stand behind a word of units or a joining word:
/// "II", "C", "a" of "a)"; empty where there is none.
std::string letter_label_at(std::string_view text, std::span<const Token> tokens,
                            std::size_t place);

/// True for "(a)" and "a)" at a token.
bool is_bracketed_letter(std::span<const Token> tokens, std::size_t place);

/// True for "third" and "12th" at a token.
bool is_ordinal(std::span<const Token> tokens, std::size_t place);

/// True for a word in Han characters, as far as its first byte tells.
bool is_han(std::string_view text, const Token& token);

}  // namespace chancery::reference::finder
