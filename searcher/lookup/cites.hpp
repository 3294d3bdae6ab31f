// SPDX-License-Identifier: GPL-2.0-or-later
//
// A reference in, what the work or paragraph cites out: one row a citation, in the order of print,
// with the verb that governs it and whether the cited work is held.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/results.hpp"

namespace chancery::lookup {

struct CitesRequest {
    std::string reference = {};  ///< of the citing text, in any printed form, or a key
    std::string language = {};   ///< as ShowRequest::language
};

/// One citation.
struct Edge {
    std::string key, citing;       ///< of the citing passage: key, printed reference
    std::string footnote;          ///< number of the note that cites; empty: the text does
    results::Mark mark;            ///< the words that cite, in code points of the text or the note
    std::string verb;              ///< that governs it; may be empty
    std::string symbol, pinpoint;  ///< of what is cited; pinpoint as in a key, may be empty
    std::string reference;         ///< the same, printed
    bool held = false;
    std::string title, date;  ///< of the cited work, where held
    std::string url;
};

struct Cites {
    bool found = false;                  ///< whether there is any such text
    std::string reference, title, date;  ///< of the citing text; the reference as a key
    std::vector<Edge> edges;
    std::vector<std::string> notes;
};

/// A text that is not held or cites nothing is no error: notes say so. Error `usage` when the
/// reference cannot be read.
Result<Cites> cites(const index::Index& index, const CitesRequest& request);

/// "A/RES/73/27, para. 1", of several places "A/RES/73/27, paras. 1..3,5" as in a key.
std::string printed_citation(const std::string& symbol, const std::string& places);

}  // namespace chancery::lookup
