// SPDX-License-Identifier: GPL-2.0-or-later
//
// Depth is bounded by parse()'s max_nesting, so both printers recurse.
#include "searcher/query/tree.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/text/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/compose.hpp"

namespace chancery::query {
namespace {

constexpr std::array<std::string_view, 5> printed_names = {"any", "and", "or", "and-maybe", "not"};

std::string printed_range(const Range& range) {
    return range.from == range.to ? range.from : range.from + ".." + range.to;
}

std::string escaped(std::string_view text) {
    std::string printed = "\"";
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') printed += '\\';
        printed += byte;
    }
    return printed + "\"";
}

struct ExpressionPrinter {
    std::string operator()(const Word& word) const { return "(word " + word.text + ")"; }
    std::string operator()(const Phrase& phrase) const {
        return "(phrase " + escaped(phrase.text) + ")";
    }
    std::string operator()(const Range& range) const {
        return "(" + std::string(range.field->name) + " " + printed_range(range) + ")";
    }
    std::string operator()(const Restriction& restriction) const {
        return "(field " + std::string(restriction.field->name) + " " +
               to_expression(restriction.value.front()) + ")";
    }
    std::string operator()(const Operation& operation) const {
        std::string printed = "(";
        printed += printed_names[static_cast<std::size_t>(operation.combines)];
        for (const Node& operand : operation.operands) printed += " " + to_expression(operand);
        return printed + ")";
    }
};

bool holds_one_of(std::string_view text, std::u32string_view marks) {
    for (std::size_t at = 0; at < text.size();) {
        if (marks.find(text::next_code_point(text, at)) != marks.npos) return true;
    }
    return false;
}

/// In the first marks that do not end inside the text; those it was typed in do not.
std::string in_quotes(std::string_view text) {
    const auto pairs = all_quotes();
    const auto pair = std::ranges::find_if(
        pairs, [text](const Quotes& quotes) { return !holds_one_of(text, quotes.closing); });
    const Quotes& quotes = pair == pairs.end() ? pairs.front() : *pair;
    return std::string(quotes.printed_opening) + std::string(text) +
           std::string(quotes.printed_closing);
}

std::string bracketed_query(const Node& node) {
    const bool is_operation = std::holds_alternative<Operation>(node.content);
    const bool is_not = as_operation(node, Operator::without) != nullptr;
    return is_operation && !is_not ? "(" + to_query(node) + ")" : to_query(node);
}

std::string joined_operands(const std::vector<Node>& operands, std::string_view separator) {
    std::string printed;
    for (const Node& operand : operands) {
        if (!printed.empty()) printed += separator;
        printed += bracketed_query(operand);
    }
    return printed;
}

/// "+a +b c": the required operands one by one, or, where one of them would not be read back as
/// required (a field, a NOT), together in brackets.
std::string maybe_query(const std::vector<Node>& operands) {
    const Operation* all = as_operation(operands[0], Operator::all);
    const bool one_by_one = all != nullptr && std::ranges::none_of(all->operands, is_restricting) &&
                            std::ranges::none_of(all->operands, is_excluding);
    std::string printed;
    if (one_by_one) {
        for (const Node& operand : all->operands) printed += "+" + bracketed_query(operand) + " ";
    } else {
        printed = "+" + bracketed_query(operands[0]) + " ";
    }
    const bool several = as_operation(operands[1], Operator::any) != nullptr;
    return printed + (several ? to_query(operands[1]) : bracketed_query(operands[1]));
}

struct QueryPrinter {
    std::string operator()(const Word& word) const { return word.text; }
    std::string operator()(const Phrase& phrase) const { return in_quotes(phrase.text); }
    std::string operator()(const Range& range) const {
        return std::string(range.field->name) + ":" + printed_range(range);
    }
    std::string operator()(const Restriction& restriction) const {
        return std::string(restriction.field->name) + ":" +
               bracketed_query(restriction.value.front());
    }
    std::string operator()(const Operation& operation) const {
        switch (operation.combines) {
            case Operator::any:
                return joined_operands(operation.operands, " ");
            case Operator::all:
                return joined_operands(operation.operands, " AND ");
            case Operator::either:
                return joined_operands(operation.operands, " OR ");
            case Operator::maybe:
                return maybe_query(operation.operands);
            case Operator::without:
                break;
        }
        return "NOT " + bracketed_query(operation.operands.front());
    }
};

}  // namespace

std::string to_expression(const Node& node) {
    return std::visit(ExpressionPrinter{}, node.content);
}

std::string to_query(const Node& node) {
    return std::visit(QueryPrinter{}, node.content);
}

const Operation* as_operation(const Node& node, Operator combines) {
    const auto* operation = std::get_if<Operation>(&node.content);
    return operation != nullptr && operation->combines == combines ? operation : nullptr;
}

}  // namespace chancery::query
