// SPDX-License-Identifier: GPL-2.0-or-later
//
// From references and answers to what can be cited (cite/cited.hpp): the edition, and those of the
// places named that it has.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/cite/cited.hpp"
#include "searcher/lookup/show.hpp"
#include "searcher/results/results.hpp"

namespace chancery::lookup {

/// What a reference cites, and what has to be said of it.
struct CitedWorks {
    std::vector<cite::Cited>
        works;  ///< more than one where a lettered work is named without letter
    std::vector<std::string> notes;  ///< as those of show()
};

/// The works and places that a reference names, found as show() finds them, in one language; with
/// their words. A place that is not there is told in the notes and left out; where none is there,
/// nothing is cited. Error `usage` when the reference cannot be read.
Result<CitedWorks> find_cited(const index::Index& index, const ShowRequest& request);

/// The works and languages of hits in the order of their first one, with the places of all hits
/// where `with_places`. The words are not taken over.
std::vector<cite::Cited> cited_of(const std::vector<results::Hit>& hits, bool with_places);

}  // namespace chancery::lookup
