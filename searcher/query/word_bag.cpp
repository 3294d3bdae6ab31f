// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/word_bag.hpp"

#include <string>
#include <utility>

#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::query {

Result<Tree> word_bag(std::string_view text) {
    if (!text::is_utf8(text)) {
        return fail(Kind::usage, text::escaped_bytes(text), "is no text in UTF-8",
                    "turn it into UTF-8");
    }
    const std::string stored = text::stored_form(text);
    Operation bag{Operator::any, {}};
    std::size_t column = 0;
    for (const std::string_view piece : text::split(stored, ' ')) {
        if (text::count_words(piece) > 0) {
            Node node;
            node.content = Word{std::string(piece)};
            node.column = column;
            bag.operands.push_back(std::move(node));
        }
        column += text::count_code_points(piece) + 1;
    }
    if (bag.operands.empty()) {
        return fail(Kind::usage, stored, "has no word to look for", "give it one");
    }
    Tree tree;
    if (bag.operands.size() == 1) {
        tree.root = std::move(bag.operands.front());
    } else {
        tree.root.content = std::move(bag);
    }
    return tree;
}

void let_evidence_match(Meaning& meaning) {
    if (meaning.evidence.empty()) return;
    meaning.needs_matching = false;
    meaning.matching = Xapian::Query();
    meaning.candidates = Xapian::Query();
}

}  // namespace chancery::query
