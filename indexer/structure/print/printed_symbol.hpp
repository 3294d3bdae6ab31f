// SPDX-License-Identifier: GPL-2.0-or-later
//
// The symbol of a printed work, from all places that print it: the masthead's own line, running
// heads, a word processor's machine comment, and the file's name. One place alone may be wrong (a
// scan's letters, a citation taken for the symbol): two that agree are believed before the name,
// the name before one.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::structure {

struct SymbolPlaces {
    const std::vector<std::string>& lines;   ///< symbols of the masthead's lines, in their order
    const std::vector<std::string>& organs;  ///< organs of the masthead as printed
    const std::vector<std::pair<std::string, std::string>>& metadata;  ///< page_head, comment ...
    std::string_view path;                                             ///< of the file
};

struct PrintedSymbol {
    std::string symbol;               ///< empty when no place has one
    std::vector<std::string> others;  ///< second halves of a double symbol
    std::vector<std::string> warnings;
};

PrintedSymbol find_symbol(const SymbolPlaces& places);

}  // namespace chancery::structure
