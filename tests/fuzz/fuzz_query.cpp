// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as a query: a tree or an error of kind usage, and what to_query() prints reads back to
// the same tree. A query near the limit of length may print longer than it; that breaks no law.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "searcher/query/parse.hpp"
#include "searcher/query/tokens.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery;
    const std::string text(bytes, bytes + size);
    const auto tree = query::parse(text);
    if (!tree) {
        require(tree.error().kind == Kind::usage && !tree.error().why.empty());
        return 0;
    }
    const std::string printed = query::to_query(tree->root);
    if (printed.size() > query::max_query_bytes) return 0;
    const auto again = query::parse(printed);
    require(again.has_value());
    require(query::to_expression(again->root) == query::to_expression(tree->root));
    return 0;
}
