// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where a phrase was used first, and by whom since: the texts that have exactly these words in this
// order, by date.
#pragma once

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/lookup/trace.hpp"

namespace chancery::lookup {

/// One trace whose `others` are the earliest `count` texts, each by its first passage with the
/// phrase, which is marked; in_others.unchanged counts all texts. Where no language is asked for,
/// the first one that has the phrase is taken, the one that it seems to be in before the others.
/// No use: no trace, notes say so. Error `usage`: no words; `index`: damaged.
Result<Traces> phrase_uses(const index::Index& index, const TraceRequest& request);

}  // namespace chancery::lookup
