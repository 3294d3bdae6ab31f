// SPDX-License-Identifier: GPL-2.0-or-later
//
// Answers as values: complete, without any Xapian type inside, so that every output (text, JSON,
// web, runs) writes the same thing. Field names are those of contract.md section 5.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/document/edition.hpp"

namespace chancery::results {

/// Half-open range of code points.
using Mark = std::pair<std::size_t, std::size_t>;

/// Other works that hold the same words.
struct Reprints {
    std::size_t count = 0;                        ///< how many other works
    std::string first, last;                      ///< keys, by date; may be the hit's own
    std::string first_reference, last_reference;  ///< the same, printed: symbols
};

struct Hit {
    std::size_t rank = 0;
    double score = 0;
    std::string key, symbol, pinpoint, reference, language;
    document::Masthead masthead;
    document::Passage passage;
    std::vector<Mark> marks;                        ///< in passage.text
    std::vector<std::vector<Mark>> footnote_marks;  ///< one list a footnote
    std::string url;
    std::optional<Reprints> reprints;
};

/// What was sought beside a typed word: "CBMs", "confidence-building measures".
struct AlsoSought {
    std::string typed, sought;
};

struct Total {
    std::size_t value = 0;
    bool exact = true;
};

/// How many of all answers have each value: of "verb", recalling 12, reaffirming 3.
struct Facet {
    std::string name;
    std::vector<std::pair<std::string, std::size_t>> counts;
};

struct Results {
    std::string query;   ///< as typed
    std::string parsed;  ///< as understood: (and (word responsible) ...)
    std::vector<AlsoSought> also_sought;
    Total total;
    std::vector<Hit> hits;
    std::vector<Facet> facets;
    std::vector<std::string>
        notes;  ///< what the reader should know: language chosen, limits reached
};

}  // namespace chancery::results
