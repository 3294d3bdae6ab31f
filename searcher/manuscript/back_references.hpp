// SPDX-License-Identifier: GPL-2.0-or-later
//
// "Ibid., para. 5", "там же", "同上": words that stand for the citation just before
// (data/vocabulary/back_reference_words.tsv), with a place of their own or its. A note's word looks
// at the note before it, a word of the text at its own paragraph. "Supra note 3, para. 5" stands
// for the one work that note 3 cites. Where several works or another kind of source may be meant,
// it is left alone: a wrong work is worse than none.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/reference/finder/find.hpp"

namespace chancery::manuscript {

/// The finds of a text and what its back references stand for, in the order of print; the latter
/// are at most likely.
std::vector<reference::finder::Find> with_back_references(
    std::string_view text, std::vector<reference::finder::Find> finds);

}  // namespace chancery::manuscript
