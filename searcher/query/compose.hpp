// SPDX-License-Identifier: GPL-2.0-or-later
//
// What it means that things stand side by side: builds operations in the normal form of tree.hpp
// and decides which operands must hold. A phrase, an explicit AND, a field or a + was typed to
// hold; a word is evidence.
#pragma once

#include <vector>

#include "searcher/query/tree.hpp"

namespace chancery::query {

/// The operands of a sequence by what they do, each list in the order typed.
struct Sequence {
    std::vector<Node> required;     ///< phrases, +words, brackets that is_required() finds so
    std::vector<Node> restricting;  ///< fields, brackets of nothing but fields
    std::vector<Node> evidence;     ///< words, other brackets
    std::vector<Node> excluded;     ///< `without` nodes
};

/// True when the node restricts to fields and says nothing else.
bool is_restricting(const Node& node);

/// True when the node, standing beside words, must hold all the same.
bool is_required(const Node& node);

/// True when the node only excludes: a `without`, or an `all` of nothing else.
bool is_excluding(const Node& node);

/// The operation, or the operand itself if there is but one; operands of the same kind are taken
/// in.
Node combined(Operator combines, std::vector<Node> operands);

/// The node that excludes what `node` holds.
Node excluding(Node node);

/// The meaning of a sequence that has at least one operand; is_excluding() if nothing else is in
/// it.
Node composed(Sequence sequence);

}  // namespace chancery::query
