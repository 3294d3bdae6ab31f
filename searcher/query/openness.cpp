// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/openness.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

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
    const Operation* all = as_operation(tree.root, Operator::all);
    if (all == nullptr) return Openness::exact;
    // One operand of words: two must both hold.
    const auto words = std::ranges::count_if(all->operands, is_words);
    const auto fields = std::ranges::count_if(all->operands, is_fields);
    return words == 1 && fields + 1 == std::ranges::ssize(all->operands) ? Openness::within
                                                                         : Openness::exact;
}

bool demands_word(std::string_view typed) {
    for (std::size_t i = 0; i + 1 < typed.size(); ++i) {
        const bool begins = i == 0 || typed[i - 1] == ' ' || typed[i - 1] == '(';
        if (typed[i] == '+' && begins && typed[i + 1] != ' ') return true;
    }
    return false;
}

Tree fields_of(const Tree& tree) {
    Operation fields;
    fields.combines = Operator::all;
    if (const Operation* all = as_operation(tree.root, Operator::all)) {
        std::ranges::copy_if(all->operands, std::back_inserter(fields.operands), is_fields);
    }
    Tree result;
    if (fields.operands.size() == 1) {
        result.root = fields.operands.front();
    } else {
        result.root.content = std::move(fields);
    }
    return result;
}

}  // namespace chancery::query
