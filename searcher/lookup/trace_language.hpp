// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which shelf a pasted text or phrase belongs to, and since when that has texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/open.hpp"
#include "searcher/lookup/trace.hpp"

namespace chancery::lookup {

/// Languages held that a text may be in, the likeliest first: the one that its small words tell,
/// then those of its script.
std::vector<std::string> likely_languages(const index::Index& index, std::string_view text);

/// Notes a language that nobody asked for and that is not the first one held.
void note_language(const index::Index& index, const TraceRequest& request,
                   const std::string& language, std::vector<std::string>& notes);

/// Date of the earliest dated work of a shelf; empty when there is none.
std::string earliest_in(const index::Shelf& shelf);

}  // namespace chancery::lookup
