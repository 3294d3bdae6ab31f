// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is cited: an edition, the places in it, and on demand their words. Plain values; lookup/
// fills them from the index.
#pragma once

#include <string>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/reference/places.hpp"

namespace chancery::cite {

/// A place or range, with the edition's own letters (see reference::printed()) and the pages that
/// it begins and ends on (0 where none is known): unnumbered paragraphs are cited by their page.
struct CitedPlace {
    reference::Place place;
    std::vector<std::string> first_letters = {}, last_letters = {};
    unsigned first_page = 0, last_page = 0;
};

/// Words to be quoted.
struct Quoted {
    reference::Pinpoint pinpoint;
    std::string label;  ///< number as printed: "(a)"
    std::string text;
};

struct Cited {
    document::Masthead masthead;
    std::string url;
    std::vector<CitedPlace> places;  ///< empty for the whole work
    std::vector<Quoted> quoted;      ///< in document order; empty where nothing is quoted
};

}  // namespace chancery::cite
