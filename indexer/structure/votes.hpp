// SPDX-License-Identifier: GPL-2.0-or-later
//
// Recorded votes of records and reports. A record prints "In favour: ...", "Against: ...",
// "Abstaining: ..." and tells the outcome in a sentence, behind the lists (verbatim records) or
// before them (reports of committees). The passage that tells the outcome names what was voted on,
// so it bears the vote; where none does, the list of those in favour bears it. The lists stay
// passages of their own, spoken by nobody.
#pragma once

#include <string>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// Joins "In favour:" on a line of its own with the States below it.
void join_vote_lists(std::vector<document::Block>& blocks);

/// Ties votes to passages. Tells counts that differ from the names, and names of no known State.
void find_votes(std::vector<document::Passage>& passages, std::vector<std::string>& warnings);

}  // namespace chancery::structure
