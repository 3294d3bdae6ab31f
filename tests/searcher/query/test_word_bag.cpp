// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "searcher/query/word_bag.hpp"
#include "tests/catch.hpp"

namespace chancery::query {
namespace {

TEST_CASE("word bag: nothing in a text is an operator", "[word_bag]") {
    struct WordBagRow {
        std::string text, tree;
    };
    const auto row = GENERATE(values<WordBagRow>({
        {"alpha beta", "(any (word alpha) (word beta))"},
        {"alpha", "(word alpha)"},
        {"alpha AND beta", "(any (word alpha) (word AND) (word beta))"},
        {"\"alpha beta\"", "(any (word \"alpha) (word beta\"))"},
        {"alpha -beta", "(any (word alpha) (word -beta))"},
        {"year:2020 (alpha", "(any (word year:2020) (word (alpha))"},
        {"  alpha \t - \n beta ? ", "(any (word alpha) (word beta))"},
    }));
    const auto tree = word_bag(row.text);
    REQUIRE(tree);
    CHECK(to_expression(tree->root) == row.tree);
    CHECK(tree->notes.empty());
}

TEST_CASE("word bag: a text without words, or that is no text, is an error", "[word_bag]") {
    for (const std::string text : {"", "  ", "... - !", "\xff alpha"}) {
        const auto tree = word_bag(text);
        REQUIRE_FALSE(tree);
        CHECK(tree.error().kind == Kind::usage);
    }
}

TEST_CASE("word bag: words keep the places where they stand", "[word_bag]") {
    const auto tree = word_bag("été - alpha");
    REQUIRE(tree);
    const auto* bag = as_operation(tree->root, Operator::any);
    REQUIRE(bag != nullptr);
    REQUIRE(bag->operands.size() == 2);
    CHECK(bag->operands[1].column == 6);
}

}  // namespace
}  // namespace chancery::query
