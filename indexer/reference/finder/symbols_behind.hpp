// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is printed short behind a symbol and shares its stem: parts ("A/RES/75/253 A-C",
// "A/RES/72/283 A and B") and modifications ("A/73/305 and Corr.1", "A/66/152/Add.1 and 2", "and
// Add.1-3"). Each stands for a symbol of its own.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/tokens.hpp"

namespace chancery::reference::finder {

struct ShortSymbol {
    std::string name;                ///< written out: "A/RES/75/253B", "A/73/305/Corr.1"
    std::size_t begin = 0, end = 0;  ///< bytes of the cleaned text
};

struct ShortSymbols {
    std::vector<ShortSymbol> symbols;
    std::size_t next = 0;  ///< token behind them; where they would begin when there are none
};

/// The parts behind the part `name`, which ends before the token at `place`.
ShortSymbols parts_behind(std::string_view text, std::span<const Token> tokens, std::size_t place,
                          const std::string& name);

/// The modifications behind the symbol `name`, which ends before the token at `place`.
ShortSymbols modifications_behind(std::span<const Token> tokens, std::size_t place,
                                  const std::string& name);

}  // namespace chancery::reference::finder
