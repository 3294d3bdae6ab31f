// SPDX-License-Identifier: GPL-2.0-or-later
//
// A query as a tree. Leaves are what was typed: words, exact phrases, ranges of a field; analysis
// comes later (meaning.hpp). Inner nodes restrict to a field or combine. The combinations:
//
//   any     words side by side: whatever matches one of them, ranked by how much it matches
//   all     every operand holds, and none of its `without` operands
//   either  at least one operand holds
//   maybe   the first operand holds; the second only ranks
//   without only as an operand of `all`: what it holds is excluded
//
// A tree from parse() is in normal form: an operation has two operands or more (`maybe` two,
// `without` one), any, all and either do not stand directly in their like, and every `all` has an
// operand that is not `without`. A new operator is a value of Operator or an alternative of
// Node::content, a row or case in tree.cpp, and a rule in parse.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "indexer/index/fields.hpp"

namespace chancery::query {

struct Node;

/// One word as typed: no blank in it, at least one letter or digit, never analysed.
struct Word {
    std::string text;
};

/// These words in this order. Blanks are folded.
struct Phrase {
    std::string text;
};

/// A value of a date or number field, or all from one to another. Either end may be empty (open),
/// not both; a single value is its own range. Dates are YYYY, YYYY-MM or YYYY-MM-DD, checked.
struct Range {
    const index::Field* field = nullptr;
    std::string from;
    std::string to;
};

/// A value, always exactly one node, sought in one field of kind words or exact.
struct Restriction {
    const index::Field* field = nullptr;
    std::vector<Node> value;
};

enum class Operator { any, all, either, maybe, without };

struct Operation {
    Operator combines = Operator::any;
    std::vector<Node> operands;
};

struct Node {
    std::variant<Word, Phrase, Range, Restriction, Operation> content;
    std::size_t column = 0;  ///< code points of the query before its first character
};

struct Tree {
    Node root;
    std::vector<std::string> notes;  ///< what was read otherwise than it may have been meant
};

/// The tree as one line: `(and (phrase "due diligence") (not (word nuclear)) (date 2018..2021))`.
std::string to_expression(const Node& node);

/// A query that parses to the same tree, with every bracket that keeps it so.
std::string to_query(const Node& node);

/// The node as an operation of that kind; nullptr when it is none.
const Operation* as_operation(const Node& node, Operator combines);

}  // namespace chancery::query
