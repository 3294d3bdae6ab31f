// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/filters.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/index/terms.hpp"
#include "indexer/reference/citation.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/text/language.hpp"
#include "searcher/query/edition_ranges.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/near_symbols.hpp"
#include "searcher/query/nearest.hpp"
#include "searcher/query/ranges.hpp"
#include "searcher/query/tokens.hpp"

namespace chancery::query {
namespace {

using index::Field;
using index::FieldKind;
using index::FieldLevel;
using Queries = std::vector<Xapian::Query>;

/// "A/RES/73/27#1": the work, or one place in it.
Result<std::string> cited_value(const std::string& text) {
    auto citation = reference::parse_citation(text);
    if (!citation) return pass_on(std::move(citation));
    std::string value = citation->symbol.name;
    if (citation->places.empty()) return value;
    if (citation->places.size() > 1 || citation->places.front().is_range()) {
        return fail(Kind::usage, text, "names several places",
                    "give one a field: cites:... OR cites:...");
    }
    return value + "#" + to_string(citation->places.front().first);
}

Result<std::string> exact_value(const Field& field, const std::string& text) {
    if (field.name == "symbol") {
        if (auto symbol = reference::parse_symbol(text)) return symbol->name;
        auto citation = reference::parse_citation(text);
        if (!citation) return pass_on(std::move(citation));
        return citation->symbol.name;
    }
    if (field.name == "cites") return cited_value(text);
    std::string value = text;
    const bool capitals = field.name == "session";  // ES-11
    std::ranges::transform(value, value.begin(), [&](unsigned char byte) {
        return static_cast<char>(capitals ? std::toupper(byte) : std::tolower(byte));
    });
    return value;
}

}  // namespace

Result<Xapian::Query> Filters::restriction(const Restriction& restriction) {
    auto query = value(*restriction.field, restriction.value.front());
    if (!query) return query;
    const FieldLevel level = restriction.field->level;
    if (level == FieldLevel::passage) return query;
    const Xapian::Query editions = on_editions(*query);
    if (level == FieldLevel::edition) return editions;
    const Xapian::Query passages(Xapian::Query::OP_AND_NOT, *query,
                                 Xapian::Query(std::string(index::edition_marker)));
    return Xapian::Query(Xapian::Query::OP_OR, editions, passages);
}

Xapian::Query Filters::range(const Range& range) {
    const std::string from = range.from.empty() ? "" : first_day(range.from);
    const std::string to = range.to.empty() ? "" : last_day(range.to);
    if (from.empty())
        return on_editions(Xapian::Query(Xapian::Query::OP_VALUE_LE, index::slot_date, to));
    if (to.empty())
        return on_editions(Xapian::Query(Xapian::Query::OP_VALUE_GE, index::slot_date, from));
    return on_editions(Xapian::Query(Xapian::Query::OP_VALUE_RANGE, index::slot_date, from, to));
}

Result<Xapian::Query> Filters::value(const Field& field, const Node& node) {
    if (const auto* word = std::get_if<Word>(&node.content)) return leaf(field, word->text, false);
    if (const auto* phrase = std::get_if<Phrase>(&node.content))
        return leaf(field, phrase->text, true);
    const auto& operation = std::get<Operation>(node.content);
    Queries positive, negative;
    for (const Node& operand : operation.operands) {
        const Operation* without = as_operation(operand, Operator::without);
        auto query = value(field, without == nullptr ? operand : without->operands.front());
        if (!query) return query;
        (without == nullptr ? positive : negative).push_back(*query);
    }
    const bool all = operation.combines == Operator::all;
    Xapian::Query query = joined(all ? Xapian::Query::OP_AND : Xapian::Query::OP_OR, positive);
    if (operation.combines == Operator::maybe) query = positive.front();
    if (negative.empty()) return query;
    return Xapian::Query(Xapian::Query::OP_AND_NOT, query, joined(Xapian::Query::OP_OR, negative));
}

Result<Xapian::Query> Filters::leaf(const Field& field, const std::string& text, bool quoted) {
    if (field.kind == FieldKind::exact) {
        auto exact = exact_value(field, text);
        if (!exact) return pass_on(std::move(exact));
        *exact = with_year(reader_.shelf().database, field.prefix, *exact);
        const std::string term = index::value_term(field.prefix, *exact);
        if (!reader_.shelf().database.term_exists(term)) note_unknown(field, text, *exact);
        return Xapian::Query(term);
    }
    const Forms forms = quoted ? reader_.forms_of(text) : reader_.word_forms(text);
    for (const std::string& word : forms.exact) {
        if (!reader_.shelf().database.term_exists(index::exact_term(field.prefix, word)) &&
            !is_ranked(field, forms))
            note_unknown(field, text, word);
    }
    if (quoted) return reader_.phrase(field.prefix, forms.exact);
    return reader_.word(field.prefix, forms, text, false);
}

bool Filters::is_ranked(const Field& field, const Forms& forms) const {
    return !forms.ranked.empty() &&
           std::ranges::all_of(forms.ranked, [&](const std::string& ranked) {
               return reader_.shelf().database.term_exists(
                   index::ranked_term(field.prefix, ranked));
           });
}

void Filters::note_unknown(const Field& field, const std::string& typed, const std::string& value) {
    std::string note = "nothing in " + text::language_name(reader_.shelf().language) + " has the " +
                       std::string(field.name) + " " + query::quoted(typed);
    const std::string near = near_value(field, value);
    if (!near.empty()) {
        note += "; near is " + near;
    } else if (field.kind == FieldKind::exact && typed.find("..") != std::string::npos) {
        note += "; it takes no range, but date: and year: do";
    }
    add_note(notes_, std::move(note));
}

/// Of symbols what a slip makes of them, of other values what is spelt alike.
std::string Filters::near_value(const Field& field, const std::string& value) const {
    const Xapian::Database& database = reader_.shelf().database;
    if (field.name == "symbol") {
        const auto near = near_symbols(database, value, 1);
        if (!near.empty()) return near.front();
    }
    return nearest_value(database, field.prefix, value);
}

/// Passages of the editions whose entries match.
Xapian::Query Filters::on_editions(const Xapian::Query& query) {
    const index::Shelf& shelf = reader_.shelf();
    const Xapian::Query entries(Xapian::Query::OP_FILTER, query,
                                Xapian::Query(std::string(index::edition_marker)));
    Xapian::Enquire enquire(shelf.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(entries);
    const Xapian::MSet found = enquire.get_mset(0, shelf.database.get_doccount());
    std::vector<Xapian::docid> numbers;
    for (auto place = found.begin(); place != found.end(); ++place) numbers.push_back(*place);
    std::ranges::sort(numbers);
    return ranges_query(ranges_of(numbers, shelf.lengths));
}

}  // namespace chancery::query
