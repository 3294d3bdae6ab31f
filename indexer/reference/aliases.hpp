// SPDX-License-Identifier: GPL-2.0-or-later
//
// Names that people use instead of a symbol: "GGE 2015", "the 2015 report of the Group of
// Governmental Experts", "norm 13 (c)", "Global Digital Compact, para. 5". They are rows of
// data/vocabulary/aliases.tsv. A name that stands for several texts is told, not guessed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/places.hpp"

namespace chancery::reference {

/// A row of the table.
struct Alias {
    std::vector<std::string_view> symbols;  ///< several: the name does not tell which
    std::string_view place;                 ///< as printed; empty for the whole text
    bool needs_place = false;               ///< a name only with a place behind it
    std::vector<std::string_view> names;    ///< the first is the one to print
};

/// All rows, in the table's order.
const std::vector<Alias>& aliases();

/// The first name of a symbol that stands for it alone and whole; empty when it has none.
std::string_view name_of(std::string_view symbol);

/// What makes two names one: folded words without the small ones, sorted.
std::string alias_key(std::string_view name);

/// True for a name without anything behind or before it.
bool is_name_alone(std::string_view printed);

struct NamedText {
    const Alias* alias = nullptr;  ///< null: the text is no name
    std::vector<Place> places;     ///< of the name and behind it
};

/// Reads a name, alone or with places behind or before it.
NamedText parse_alias(std::string_view printed);

}  // namespace chancery::reference
