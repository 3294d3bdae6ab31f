// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/openness.hpp"

#include <algorithm>

namespace chancery::query {
namespace {

bool is_words(const Node& node) {
    if (std::holds_alternative<Word>(node.content)) return true;
    const Operation* any = as_operation(node, Operator::any);
    return any != nullptr && std::ranges::all_of(any->operands, is_words);
}

bool is_fields(const Node& node) {
    if (const auto* operation = std::get_if<Operation>(&node.content))
        return std::ranges::all_of(operation->operands, is_fields);
    return std::holds_alternative<Range>(node.content) ||
           std::holds_alternative<Restriction>(node.content);
}

}  // namespace

Openness openness_of(const Tree& tree) {
    if (is_words(tree.root)) return Openness::words;
    const Operation* maybe = as_operation(tree.root, Operator::maybe);
    if (maybe == nullptr) return Openness::exact;
    return is_fields(maybe->operands.front()) && is_words(maybe->operands.back()) ? Openness::within
                                                                                  : Openness::exact;
}

}  // namespace chancery::query
