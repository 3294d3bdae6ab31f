// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/typed_words.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/index/terms.hpp"

namespace chancery::query {
namespace {

using Queries = std::vector<Xapian::Query>;

bool has_any_digit(std::string_view word) {
    return std::ranges::any_of(word, [](unsigned char byte) { return std::isdigit(byte) != 0; });
}

/// True for addresses and the like, whose parts mean something in their order only.
bool is_address(std::string_view word) {
    const std::size_t sign = word.find_first_of(".@_");
    return sign != std::string_view::npos && sign > 0 && sign + 1 < word.size() &&
           std::isalnum(static_cast<unsigned char>(word[sign + 1])) != 0;
}

Xapian::Query row_query(std::string_view prefix, const Row& row) {
    Queries terms;
    for (const std::string& word : row) terms.emplace_back(index::exact_term(prefix, word));
    if (terms.size() < 2) return joined(Xapian::Query::OP_AND, terms);
    return Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                         static_cast<unsigned>(terms.size()));
}

}  // namespace

Xapian::Query joined(Xapian::Query::op operation, const Queries& queries) {
    if (queries.empty()) return Xapian::Query::MatchNothing;
    if (queries.size() == 1) return queries.front();
    return Xapian::Query(operation, queries.begin(), queries.end());
}

TypedWords::TypedWords(const index::Shelf& shelf)
    : shelf_(shelf), analyser_(analysis::kept_analyser(shelf.language)), compounds_(shelf) {}

Forms TypedWords::forms_of(std::string_view text) {
    Forms forms;
    std::vector<std::size_t> begins;
    for (const analysis::Token& token : analyser_.analyse(text)) {
        if (token.kind == analysis::Kind::piece) continue;
        if (token.kind == analysis::Kind::joint) {
            const auto first =
                static_cast<std::size_t>(std::ranges::find(begins, token.begin) - begins.begin());
            forms.joints.push_back({first, forms.exact.size() - first, token.ranked});
            continue;
        }
        if (token.kind == analysis::Kind::word) {
            forms.exact.push_back(token.exact);
            forms.ranked_by_part.push_back(token.ranked);
            begins.push_back(token.begin);
        }
        if (!token.ranked.empty()) forms.ranked.push_back(token.ranked);
        forms.pairs = forms.pairs || token.kind == analysis::Kind::pair;
    }
    return forms;
}

Forms TypedWords::word_forms(std::string_view text) {
    Forms forms = forms_of(text);
    if (forms.exact.size() == 1) forms.apart = compounds_.apart(forms.exact.front());
    std::erase_if(forms.apart, [this](const Row& row) { return !compounds_.is_open(row); });
    return forms;
}

Forms::Joint TypedWords::together(std::string_view one, std::string_view other) {
    const Forms first = forms_of(one), second = forms_of(other);
    if (first.exact.size() != 1 || second.exact.size() != 1 || first.pairs || second.pairs)
        return {};
    if (first.ranked.empty() || second.ranked.empty()) return {};
    if (!compounds_.may_join(first.exact.front(), second.exact.front())) return {};
    const Forms both = forms_of(first.exact.front() + second.exact.front());
    if (both.ranked.size() != 1 || both.pairs) return {};
    if (!shelf_.database.term_exists(index::ranked_term({}, both.ranked.front()))) return {};
    return {0, 2, both.ranked.front()};
}

Xapian::Query TypedWords::phrase(std::string_view prefix, const Row& exact) const {
    Queries rows;
    for (const Row& row : compounds_.same_words(exact)) rows.push_back(row_query(prefix, row));
    return joined(Xapian::Query::OP_OR, rows);
}

Xapian::Query TypedWords::word(std::string_view prefix, const Forms& forms, std::string_view typed,
                               bool loose) const {
    const bool in_order = (forms.pairs && !loose) || forms.ranked.empty() ||
                          (forms.exact.size() > 1 && (has_any_digit(typed) || is_address(typed)));
    Queries ways;
    if (in_order) {
        ways.push_back(phrase(prefix, forms.exact));
    } else {
        Queries terms;
        for (const std::string& ranked : forms.ranked)
            terms.emplace_back(index::ranked_term(prefix, ranked));
        ways.push_back(joined(forms.pairs ? Xapian::Query::OP_OR : Xapian::Query::OP_AND, terms));
    }
    for (const Forms::Joint& joint : forms.joints) {
        Queries terms = {Xapian::Query(index::ranked_term(prefix, joint.ranked))};
        for (std::size_t i = 0; i < forms.exact.size(); ++i) {
            const bool inside = i >= joint.first && i < joint.first + joint.count;
            const std::string& ranked = forms.ranked_by_part[i];
            if (!inside && !ranked.empty()) terms.emplace_back(index::ranked_term(prefix, ranked));
        }
        ways.push_back(joined(Xapian::Query::OP_AND, terms));
    }
    for (const Row& row : forms.apart) ways.push_back(row_query(prefix, row));
    return joined(Xapian::Query::OP_OR, ways);
}

}  // namespace chancery::query
