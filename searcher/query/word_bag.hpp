// SPDX-License-Identifier: GPL-2.0-or-later
//
// A text as a bag of words: the topics of experiments, and whatever else is a text and no query.
// Quotation marks, colons, minus signs, brackets and the word AND are what the text says and mean
// nothing to the query language.
#pragma once

#include <string_view>

#include "indexer/system/error.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/query/tree.hpp"

namespace chancery::query {

/// The words of a text side by side. Error `usage`: the text is not UTF-8 or has no word.
Result<Tree> word_bag(std::string_view text);

/// Lets whatever holds one of the words match, parts of compounds included, where there is any word
/// that ranks.
void let_evidence_match(Meaning& meaning);

}  // namespace chancery::query
