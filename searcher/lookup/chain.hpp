// SPDX-License-Identifier: GPL-2.0-or-later
//
// A work and the texts around it, in order of time: works of the same title in earlier sessions,
// its drafts, the committee's report, the record of the meeting, the work, what corrects, revises
// or adds to it, works of the same title in later sessions. Symbols come from the masthead and the
// series of symbols; the draft or report of a work leads to that work.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"

namespace chancery::lookup {

struct ChainLink {
    std::string_view relation;  ///< "draft", "committee report", "successor" ...
    std::string symbol;
    bool held = false;
    std::string title, date;  ///< where held
    std::string url;
};

struct Chain {
    std::vector<ChainLink> links;  ///< empty when nothing is known
    std::vector<std::string> notes;
};

/// Error `usage` when the reference cannot be read, `index` when the index is damaged.
Result<Chain> chain(const index::Index& index, const std::string& reference);

}  // namespace chancery::lookup
