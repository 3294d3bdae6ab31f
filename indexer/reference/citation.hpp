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

/// How a citation is written. All but the first are worth telling how they were understood.
enum class Form {
    symbol,  ///< a symbol or number with its places
    words,   ///< in the words of a footnote: "G.A. Res. 73/27, ¶ 5, U.N. Doc. A/RES/73/27"
    name,    ///< a name of data/vocabulary/aliases.tsv
    prose    ///< the only citation in a text that says more
};

struct Citation {
    Symbol symbol;
    std::string language;       ///< that is named ("@fr"); empty for none
    std::string wording;        ///< language of its words, see language_of_words(); empty for none
    std::vector<Place> places;  ///< empty for the whole work
    Form form = Form::symbol;   ///< how it was written
};

/// As a key, with all its places: "A/RES/76/19@en#1..3,5".
std::string to_string(const Citation& citation);

/// Reads whatever parse_reference() reads, lists and ranges of places, names (aliases.hpp), and the
/// one citation that the finder (finder/find.hpp) sees in a text. A number of the Security Council
/// without its year ("UNSCR 1325") is left so: "S/RES/1325". Error `usage`, also for a name of
/// several texts.
Result<Citation> parse_citation(std::string_view printed);

/// The one language that the words belong to, by their script or by
/// data/vocabulary/reference_languages.tsv; empty where they tell none or several.
std::string language_of_words(std::string_view printed);

}  // namespace chancery::reference
