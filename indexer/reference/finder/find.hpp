// SPDX-License-Identifier: GPL-2.0-or-later
//
// Citations in running text, in all languages: whole symbols ("A/70/174, para. 13 (c)"), numbers
// behind their kind and organ ("its resolutions 68/243 of 27 December 2013, 70/237 and 71/28"),
// bare numbers with their date, addresses. The steps are eyecite's: cleaned.hpp cleans, this finds;
// what "ibid." or a near miss stands for, others resolve. Where the text leaves open which organ is
// meant, and the date or the number does not tell, there is no find.
//
// Time and memory grow with the length of the text; a list or a nest of brackets of any length
// costs its length.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/places.hpp"
#include "indexer/reference/symbol.hpp"

namespace chancery::reference::finder {

enum class Certainty {
    certain,  ///< the symbol is printed, or number, kind and organ fit
    likely,   ///< the kind or the organ was told from the date, the list or the sentence
    doubtful  ///< the printed date speaks against it
};

/// "certain", "likely", "doubtful".
std::string_view to_string(Certainty certainty);

struct Find {
    Symbol symbol;
    std::vector<Place> places;  ///< empty for the whole work
    std::size_t begin = 0;      ///< bytes of the text: from the words that belong to it
    std::size_t end = 0;        ///< ... to its number or last place, without date
    std::string date;           ///< ISO 8601, where the text gives one; else empty
    Certainty certainty = Certainty::certain;
};

/// Whose text is read.
struct Reading {
    std::string organ = "A";  ///< what "its resolution" begins with: the Assembly's, "S", "A/HRC"
};

/// The citations of a text in the order of print. Empty lines part paragraphs: no citation goes
/// over them.
std::vector<Find> find_citations(std::string_view text, const Reading& reading = {});

}  // namespace chancery::reference::finder
