// SPDX-License-Identifier: GPL-2.0-or-later
//
// The grammar of queries over the tokens of tokens.hpp; one function of parse.cpp a rule:
//
//   query       = disjunction
//   disjunction = conjunction { "OR" conjunction }
//   conjunction = sequence { "AND" sequence }
//   sequence    = operand { operand }
//   operand     = [ "NOT" | "-" | "+" ] primary
//   primary     = word | phrase | "(" disjunction ")" | name ":" value
//   value       = word | phrase | "(" disjunction ")"          (no field inside a field)
//
// Words side by side bind tightest, since several words make one notion: `human rights OR climate
// change` is (human rights) OR (climate change). In a sequence phrases, +words and fields must
// hold, words are evidence that ranks (compose.hpp). NOT and - take the one primary behind them.
// Side by side in the brackets of a field that has whole values (session, date) values are
// alternatives.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/system/error.hpp"
#include "searcher/query/tree.hpp"

namespace chancery::query {

/// Brackets within brackets.
constexpr std::size_t max_nesting = 100;

/// Words of a query, those of phrases and values included.
constexpr std::size_t max_terms = 1000;

/// Reads a query. Error `usage` when nothing can be sought (no words, or only excluded ones), when
/// an operator or a bracket lacks its other part, when a field or a date does not exist, or when a
/// limit is passed; Error::what then shows the place.
Result<Tree> parse(std::string_view query);

}  // namespace chancery::query
