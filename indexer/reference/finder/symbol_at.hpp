// SPDX-License-Identifier: GPL-2.0-or-later
//
// A symbol that is printed whole in running text: it must begin with a series of
// data/vocabulary/symbol_series.tsv and have the shape of a document, so that "A/B testing",
// "24/7" and "S/MIME" are none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::reference::finder {

struct FoundSymbol {
    std::vector<std::string> names;  ///< canonical; several for a range ("PV.111-112", "Add.1-3")
    std::size_t end = 0;             ///< byte behind it; 0: there is none
};

/// True for a word that symbols begin with.
bool opens_symbol(std::string_view word);

/// The symbol at byte `at` of a cleaned text.
FoundSymbol symbol_at(std::string_view text, std::size_t at);

}  // namespace chancery::reference::finder
