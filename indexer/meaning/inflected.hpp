// SPDX-License-Identifier: GPL-2.0-or-later
//
// Forms of words that analysis does not bring together (French "courent" and "courir", Russian
// "берут" and "брать"): dictionaries have one of them, texts and questions all.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/meaning/translations.hpp"

namespace chancery::meaning {

/// Ranked forms, each beside those of the words that it may be a form of.
using Inflections = std::map<std::string, std::set<std::string>>;

/// `pairs` and those of the forms that have none: what stands for a word stands for its forms, as
/// surely. Pairs in the order of bytes of `from` and `to`, as given and as returned.
std::vector<WordPair> inflected(std::vector<WordPair> pairs, const Inflections& forms);

}  // namespace chancery::meaning
