// SPDX-License-Identifier: GPL-2.0-or-later
//
// A symbol names one UN text: A/RES/76/19. Its canonical form is the one the UN prints, without
// blanks (contract.md section 2); documents and people write others ("A / RES/76/ 19", "resolution
// 76/19", "A/RES/75/101 a"). Spellings of the words around a number are rows of
// data/vocabulary/symbol_words.tsv. Finding citations in running text is left to a later file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::reference {

/// A canonical symbol. Comparison is by spelling; UN order is by sort_key().
struct Symbol {
    std::string name;  ///< "A/RES/75/245B"

    bool empty() const { return name.empty(); }
    friend auto operator<=>(const Symbol&, const Symbol&) = default;
};

/// Reads one symbol in any printed form, alone. Error `usage` when it is none.
Result<Symbol> parse_symbol(std::string_view printed);

/// Part of a text that a symbol fills from its start: its canonical form and how many bytes it
/// took.
struct SymbolPrefix {
    Symbol symbol;
    std::size_t bytes = 0;
};

/// Reads the longest symbol at the start of `printed`; zero bytes when none stands there.
SymbolPrefix parse_symbol_prefix(std::string_view printed);

/// A string whose byte order is the UN's order of symbols: numbers by value, so that 76/9 comes
/// before 76/19.
std::string sort_key(const Symbol& symbol);

/// Session of a General Assembly text ("76", "ES-11", "S-32"); empty for others.
std::string session_of(const Symbol& symbol);

/// The address of the text at the UN: https://undocs.org/en/A/RES/76/19. Empty for a symbol that
/// was made from a file name ("file:...").
std::string url_of(const Symbol& symbol, std::string_view language);

/// The symbol itself and, of a double one ("A/75/345-S/2020/898"), each of its halves.
std::vector<std::string> halves_of(const Symbol& symbol);

/// True for the name of an organ as people print it around a number: "Генеральной Ассамблеи".
bool is_organ(std::string_view printed);

/// True for a text without symbol that is known by its file: "file:reports/gge-2015.pdf".
bool is_file(const Symbol& symbol);

}  // namespace chancery::reference
