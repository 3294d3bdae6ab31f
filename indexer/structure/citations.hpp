// SPDX-License-Identifier: GPL-2.0-or-later
//
// Last pass: the texts that each passage and note cites. The words are read as any text is
// (reference/finder/find.hpp); a link of the format tells what its words leave open, and counts
// where nothing was found in it. A work does not cite itself.
#pragma once

#include "indexer/document/edition.hpp"

namespace chancery::structure {

/// Fills `citations` of every passage and takes its `links` away.
void cite(document::Edition& edition);

}  // namespace chancery::structure
