// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers of resolutions and decisions as they are printed without their organ: "73/27",
// "75/245 B", "S-26/2", "2019/25", "217 A (III)", "1373 (2001)". What symbol they make, the organ
// and the kind decide (domain: symbols.md section 2).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/tokens.hpp"

namespace chancery::reference::finder {

struct Number {
    enum class Shape {
        session,      ///< 73/27, S-26/2
        year,         ///< 2019/25
        old_session,  ///< 217 A (III)
        year_behind,  ///< 1373 (2001)
        plain         ///< 1373
    };
    Shape shape = Shape::plain;
    std::string head;           ///< "73/27", "217"
    std::string bracket;        ///< "(III)", "(2001)"; or empty
    std::vector<char> letters;  ///< "A", and those of a list or range of parts
    unsigned session = 0;       ///< also of a special one; of an old session its number
    unsigned number = 0;        ///< 27, 217, 1373
    unsigned year = 0;          ///< where one is printed
    bool special = false;       ///< S-26/2, ES-11/1, 1874 (S-IV)
    std::size_t next = 0;       ///< token behind it; 0: there is no number

    explicit operator bool() const { return next != 0; }
    /// Canonical symbols, one a part: "A/RES/75/253B", "A/RES/75/253C". `stem`: "A/RES/".
    std::vector<std::string> symbols(std::string_view stem) const;
};

/// The number that begins at a token of `text`.
Number number_at(std::string_view text, std::span<const Token> tokens, std::size_t place);

/// Value of the Han numerals at a token ("二十五" is 25), which is moved behind them; 0 for none.
/// Above max_han_number it stops reading.
unsigned han_number(std::span<const Token> tokens, std::size_t& place);
constexpr unsigned max_han_number = 999;

/// Capital Latin letter of a token that is one letter: Cyrillic look-alikes and Arabic names of
/// letters too; 0 for others.
char capital_at(std::string_view text, const Token& token);

}  // namespace chancery::reference::finder
