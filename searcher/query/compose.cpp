// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/compose.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace chancery::query {
namespace {

void take_in(std::vector<Node>& into, std::vector<Node>&& from) {
    std::ranges::move(from, std::back_inserter(into));
}

/// Required and restricting operands in the order typed.
std::vector<Node> in_order(Sequence& sequence) {
    std::vector<Node> operands = std::move(sequence.required);
    take_in(operands, std::move(sequence.restricting));
    std::ranges::stable_sort(operands, {}, &Node::column);
    return operands;
}

}  // namespace

bool is_restricting(const Node& node) {
    if (std::holds_alternative<Restriction>(node.content)) return true;
    if (std::holds_alternative<Range>(node.content)) return true;
    const auto* operation = std::get_if<Operation>(&node.content);
    if (operation == nullptr) return false;
    const auto& operands = operation->operands;
    if (operation->combines == Operator::either)
        return std::ranges::all_of(operands, is_restricting);
    return operation->combines == Operator::all && std::ranges::any_of(operands, is_restricting) &&
           std::ranges::all_of(operands, [](const Node& operand) {
               return is_restricting(operand) || is_excluding(operand);
           });
}

bool is_required(const Node& node) {
    if (std::holds_alternative<Phrase>(node.content) || is_restricting(node)) return true;
    if (as_operation(node, Operator::all) || as_operation(node, Operator::maybe)) return true;
    const Operation* either = as_operation(node, Operator::either);
    return either != nullptr && std::ranges::all_of(either->operands, is_required);
}

bool is_excluding(const Node& node) {
    if (as_operation(node, Operator::without)) return true;
    const Operation* all = as_operation(node, Operator::all);
    return all != nullptr && std::ranges::all_of(all->operands, is_excluding);
}

Node combined(Operator combines, std::vector<Node> operands) {
    if (operands.size() == 1) return std::move(operands.front());
    std::vector<Node> flat;
    for (Node& operand : operands) {
        if (as_operation(operand, combines)) {
            take_in(flat, std::move(std::get<Operation>(operand.content).operands));
        } else {
            flat.push_back(std::move(operand));
        }
    }
    const std::size_t column = flat.front().column;
    return {Operation{combines, std::move(flat)}, column};
}

Node excluding(Node node) {
    const std::size_t column = node.column;
    std::vector<Node> operands;
    operands.push_back(std::move(node));
    return {Operation{Operator::without, std::move(operands)}, column};
}

Node composed(Sequence sequence) {
    std::vector<Node> operands;
    if (sequence.evidence.empty()) {
        operands = in_order(sequence);
    } else {
        Node core = combined(Operator::any, std::move(sequence.evidence));
        if (!sequence.required.empty()) {
            Node required = combined(Operator::all, std::move(sequence.required));
            const std::size_t column = std::min(required.column, core.column);
            std::vector<Node> both;
            both.push_back(std::move(required));
            both.push_back(std::move(core));
            core = {Operation{Operator::maybe, std::move(both)}, column};
        }
        operands.push_back(std::move(core));
        take_in(operands, std::move(sequence.restricting));
    }
    take_in(operands, std::move(sequence.excluded));
    return combined(Operator::all, std::move(operands));
}

}  // namespace chancery::query
