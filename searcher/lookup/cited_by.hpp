// SPDX-License-Identifier: GPL-2.0-or-later
//
// A reference in, the paragraphs that cite it out: by work, the newest work first, within a work in
// its own order. Who cites the very place comes before who cites the whole work. Counting reads
// posting lists alone; only what is shown is decoded.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/lookup/citing.hpp"
#include "searcher/results/results.hpp"

namespace chancery::lookup {

struct CitedByRequest {
    std::string reference = {};  ///< in any printed form, or a key
    /// Of the citing paragraphs; empty: that of the reference's words, else the first in which
    /// there are any, so that a paragraph counts once, not once a language.
    std::string language = {};
    std::size_t first = 0;   ///< how many paragraphs to leave out at the top
    std::size_t count = 10;  ///< how many to give at most
};

struct CitedBy {
    /// Hits are marked where they cite. Facets: verb, year, and, where places were asked for,
    /// place.
    results::Results results;
    std::string reference;    ///< that was asked for, printed
    std::string language;     ///< of the citing paragraphs
    bool held = false;        ///< whether the cited work is
    std::string title, date;  ///< of the cited work, where held
    std::size_t works = 0;    ///< that cite it
    std::size_t narrow = 0;  ///< paragraphs that cite the very places; all where none was asked for
    std::vector<std::size_t> of_work;  ///< for each hit: paragraphs of its work in its part
};

/// No citing paragraph is no error: hits are empty and notes say so. Error `usage` when the
/// reference cannot be read, `index` when the index is damaged.
Result<CitedBy> cited_by(const index::Index& index, const CitedByRequest& request);

}  // namespace chancery::lookup
