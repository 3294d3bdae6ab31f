// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is known of a text that is not held: the resolution that a draft became, those that a
// committee's report is on (as the resolutions held say of themselves), and what may have been
// meant instead.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/open.hpp"

namespace chancery::lookup {

struct Outcome {
    std::vector<std::string> adopted;   ///< symbols of texts that were this draft
    std::string draft;                  ///< the draft as they name it: "A/C.1/77/L.23/Rev.1"
    std::vector<std::string> reported;  ///< symbols of texts that the report is on
};

/// What became of a draft or report by the mastheads held.
Outcome outcome_of(const index::Index& index, const std::string& symbol);

/// "did you mean A/70/174 (GGE 2015)?", of works held, then of those with a name; empty for none.
std::string suggestion_for(const index::Index& index, const std::string& symbol);

}  // namespace chancery::lookup
