// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/shape.hpp"

#include <algorithm>
#include <variant>

namespace chancery::query {

bool only_alternatives(const Node& node) {
    const auto* operation = std::get_if<Operation>(&node.content);
    if (operation == nullptr) return true;
    if (operation->combines != Operator::any && operation->combines != Operator::either)
        return false;
    return std::ranges::all_of(operation->operands, only_alternatives);
}

bool only_words(const Node& node) {
    if (std::holds_alternative<Word>(node.content)) return true;
    const Operation* any = as_operation(node, Operator::any);
    return any != nullptr && std::ranges::all_of(any->operands, only_words);
}

const Phrase* phrase_alone(const Node& node) {
    const Operation* maybe = as_operation(node, Operator::maybe);
    return std::get_if<Phrase>(maybe == nullptr ? &node.content : &maybe->operands.front().content);
}

bool fields_suffice(const Node& node) {
    if (const auto* operation = std::get_if<Operation>(&node.content)) {
        const auto& operands = operation->operands;
        if (operation->combines == Operator::maybe) return fields_suffice(operands.front());
        if (operation->combines != Operator::all)
            return std::ranges::any_of(operands, fields_suffice);
        return std::ranges::all_of(operands, [](const Node& operand) {
            return as_operation(operand, Operator::without) != nullptr || fields_suffice(operand);
        });
    }
    return !std::holds_alternative<Word>(node.content) &&
           !std::holds_alternative<Phrase>(node.content);
}

}  // namespace chancery::query
