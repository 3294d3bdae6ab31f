// SPDX-License-Identifier: GPL-2.0-or-later
//
// A citation as people write it: one work, some places in it, in the words of one language
// ("résolution 76/19, par. 3-5"). A key (key.hpp) names one place and is kept by machines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/places.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/system/error.hpp"

namespace chancery::reference {

struct Citation {
    Symbol symbol;
    std::string language;       ///< that is named ("@fr"); empty for none
    std::string wording;        ///< language of its words, see language_of_words(); empty for none
    std::vector<Place> places;  ///< empty for the whole work
};

/// As a key, with all its places: "A/RES/76/19@en#1..3,5".
std::string to_string(const Citation& citation);

/// Reads whatever parse_reference() reads, and lists and ranges of places. Error `usage`.
Result<Citation> parse_citation(std::string_view printed);

/// The one language that the words belong to, by their script or by
/// data/vocabulary/reference_languages.tsv; empty where they tell none or several.
std::string language_of_words(std::string_view printed);

}  // namespace chancery::reference
