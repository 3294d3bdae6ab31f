// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words of one language set among those of another: each lies where the words that stand for it
// lie. So what the words of much read English taught serves in the five other languages.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// Words of a language in rising order of bytes. A word's direction is the mean of its renderings'
/// directions, and its weight the mean of theirs, both by how surely they stand for it. The first
/// of the tables that holds a word has the say; words of which `pivot` knows no rendering are left
/// out.
std::vector<LearnedWord> rendered(std::span<const TranslationTable> tables, const WordTable& pivot);

}  // namespace chancery::meaning
