// SPDX-License-Identifier: GPL-2.0-or-later
//
// What Arabic numbers tell of headings' levels, where looks say otherwise: "2." goes on where "1."
// began, though it is set smaller; "5.1" stands below "5."; and "1.", "2." between headings without
// number, whose look they share, stand below the one before them. Roman numbers and letters have
// ranks of their own (outline.cpp) and begin such numbers anew.
#pragma once

#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// Makes one level of looks whose numbers go on with each other.
void join_numbered_looks(std::vector<document::Block>& blocks);

/// Moves numbered headings whose levels are settled to those that their numbers tell.
void settle_numbered(std::vector<document::Block>& blocks);

}  // namespace chancery::structure
