// SPDX-License-Identifier: GPL-2.0-or-later
//
// Leaves first: a word or phrase becomes a query in the text, or in the text or the lead-in, or in
// a field. Then the tree above them, operator by operator. Fields of editions are answered from the
// editions' entries and become ranges of passages.
#include "searcher/query/meaning.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>

#include "indexer/analysis/analyse.hpp"
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
#include "searcher/query/typed_words.hpp"

namespace chancery::query {
namespace {

using index::Field;
using index::FieldKind;
using index::FieldLevel;
using Queries = std::vector<Xapian::Query>;

constexpr std::string_view context_prefix = "XC";

/// Filters: fields and ranges.
class Filters {
  public:
    Filters(TypedWords& reader, std::vector<std::string>& notes) : reader_(reader), notes_(notes) {}

    Result<Xapian::Query> restriction(const Restriction& restriction) {
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

    /// Dates and years are one thing: days of adoption.
    Xapian::Query range(const Range& range) {
        const std::string from = range.from.empty() ? "" : first_day(range.from);
        const std::string to = range.to.empty() ? "" : last_day(range.to);
        if (from.empty())
            return on_editions(Xapian::Query(Xapian::Query::OP_VALUE_LE, index::slot_date, to));
        if (to.empty())
            return on_editions(Xapian::Query(Xapian::Query::OP_VALUE_GE, index::slot_date, from));
        return on_editions(
            Xapian::Query(Xapian::Query::OP_VALUE_RANGE, index::slot_date, from, to));
    }

  private:
    Result<Xapian::Query> value(const Field& field, const Node& node) {
        if (const auto* word = std::get_if<Word>(&node.content))
            return leaf(field, word->text, false);
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
        return Xapian::Query(Xapian::Query::OP_AND_NOT, query,
                             joined(Xapian::Query::OP_OR, negative));
    }

    Result<Xapian::Query> leaf(const Field& field, const std::string& text, bool quoted) {
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

    bool is_ranked(const Field& field, const Forms& forms) const {
        return !forms.ranked.empty() &&
               std::ranges::all_of(forms.ranked, [&](const std::string& ranked) {
                   return reader_.shelf().database.term_exists(
                       index::ranked_term(field.prefix, ranked));
               });
    }

    void note_unknown(const Field& field, const std::string& typed, const std::string& value) {
        std::string note = "nothing in " + text::language_name(reader_.shelf().language) +
                           " has the " + std::string(field.name) + " " + query::quoted(typed);
        const std::string near = near_value(field, value);
        if (!near.empty()) {
            note += "; near is " + near;
        } else if (field.kind == FieldKind::exact && typed.find("..") != std::string::npos) {
            note += "; it takes no range, but date: and year: do";
        }
        add_note(notes_, std::move(note));
    }

    /// Of symbols what a slip makes of them, of other values what is spelt alike.
    std::string near_value(const Field& field, const std::string& value) const {
        const Xapian::Database& database = reader_.shelf().database;
        if (field.name == "symbol") {
            const auto near = near_symbols(database, value, 1);
            if (!near.empty()) return near.front();
        }
        return nearest_value(database, field.prefix, value);
    }

    /// "A/RES/73/27#1": the work, or one place in it.
    static Result<std::string> cited_value(const std::string& text) {
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

    static Result<std::string> exact_value(const Field& field, const std::string& text) {
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

    /// Passages of the editions whose entries match.
    Xapian::Query on_editions(const Xapian::Query& query) {
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

    TypedWords& reader_;
    std::vector<std::string>& notes_;
};

/// True where nothing has to meet: any word, or either of some.
bool only_alternatives(const Node& node) {
    const auto* operation = std::get_if<Operation>(&node.content);
    if (operation == nullptr) return true;
    if (operation->combines != Operator::any && operation->combines != Operator::either)
        return false;
    return std::ranges::all_of(operation->operands, only_alternatives);
}

/// True where every leaf is a single word side by side with others: evidence says what matches.
bool only_words(const Node& node) {
    if (std::holds_alternative<Word>(node.content)) return true;
    const Operation* any = as_operation(node, Operator::any);
    return any != nullptr && std::ranges::all_of(any->operands, only_words);
}

/// The phrase that is all that must hold; nullptr where more or something else must.
const Phrase* phrase_alone(const Node& node) {
    const Operation* maybe = as_operation(node, Operator::maybe);
    return std::get_if<Phrase>(maybe == nullptr ? &node.content : &maybe->operands.front().content);
}

/// True where fields alone can fulfil the node: "year:2020 OR (a AND b)".
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

class Translator {
  public:
    explicit Translator(const index::Shelf& shelf)
        : reader_(shelf), filters_(reader_, meaning_.notes) {}

    Result<Meaning> run(const Node& root) {
        in_context_ = lead_ins_speak_ = !only_alternatives(root);
        const bool loose = as_operation(root, Operator::any) != nullptr ||
                           std::holds_alternative<Word>(root.content);
        auto query = translate(root, true, loose);
        if (!query) return pass_on(std::move(query));
        meaning_.needs_matching = !only_words(root) || !all_ranked_ || meaning_.evidence.empty();
        meaning_.matching = *query;
        if (const Phrase* phrase = phrase_alone(root)) meaning_.candidates = words_of(*phrase);
        if (!in_context_ || own_.empty()) return meaning_;
        meaning_.matching =
            Xapian::Query(Xapian::Query::OP_FILTER, *query, joined(Xapian::Query::OP_OR, own_));
        if (!fields_suffice(root)) return meaning_;
        // A passage that fields alone let in needs no word; one of words, its own do.
        Meaning meaning = std::move(meaning_);
        lead_ins_speak_ = false;
        auto without_lead_ins = translate(root, true, loose);
        if (!without_lead_ins) return pass_on(std::move(without_lead_ins));
        meaning.matching = Xapian::Query(Xapian::Query::OP_OR, meaning.matching, *without_lead_ins);
        return meaning;
    }

  private:
    /// The words of a phrase, in any place of the text.
    Xapian::Query words_of(const Phrase& phrase) {
        Queries rows;
        for (const Row& row : reader_.compounds().same_words(reader_.forms_of(phrase.text).exact)) {
            Queries terms;
            for (const std::string& exact : row) terms.emplace_back(index::exact_term({}, exact));
            rows.push_back(joined(Xapian::Query::OP_AND, terms));
        }
        return joined(Xapian::Query::OP_OR, rows);
    }

    /// A word or phrase in the text, or in the lead-in where words must meet.
    Xapian::Query leaf(const std::string& text, bool quoted, bool positive, bool loose) {
        const Forms forms = quoted ? reader_.forms_of(text) : reader_.word_forms(text);
        const auto in = [&](std::string_view prefix) {
            return quoted ? reader_.phrase(prefix, forms.exact)
                          : reader_.word(prefix, forms, text, loose);
        };
        const Xapian::Query own = in({});
        if (positive) note(forms, quoted, own);
        if (positive) add_typed(forms);
        if (positive && !quoted) note_unknown(forms, text, own);
        if (positive && !quoted) note_compound(forms, text);
        // What is excluded is excluded by the lead-in in any case.
        if (positive ? !lead_ins_speak_ : !in_context_) return own;
        return Xapian::Query(Xapian::Query::OP_OR, own, in(context_prefix));
    }

    /// The words one by one; Chinese pairs have no exact form.
    void add_typed(const Forms& forms) {
        if (forms.pairs) {
            for (const std::string& ranked : forms.ranked) meaning_.typed.push_back({{}, ranked});
            return;
        }
        for (std::size_t i = 0; i < forms.exact.size(); ++i) {
            const std::string& ranked = forms.ranked_by_part[i];
            if (!ranked.empty()) meaning_.typed.push_back({forms.exact[i], ranked});
        }
    }

    void note_unknown(const Forms& forms, const std::string& typed, const Xapian::Query& own) {
        const index::Shelf& shelf = reader_.shelf();
        if (forms.ranked.empty() || is_held(forms, own)) return;
        std::string note = "no passage in " + text::language_name(shelf.language) +
                           " holds the word " + query::quoted(typed);
        const std::string near = forms.exact.size() == 1
                                     ? nearest_value(shelf.database, {}, forms.exact.front())
                                     : std::string();
        if (!near.empty()) note += "; near is " + near;
        if (forms.exact.size() > 1) note += "; its parts can be sought as words";
        add_note(meaning_.notes, std::move(note));
    }

    /// Whether some passage holds a word; all parts of one with hyphens.
    bool is_held(const Forms& forms, const Xapian::Query& own) const {
        const Xapian::Database& database = reader_.shelf().database;
        if ((forms.exact.size() < 2 && forms.apart.empty()) || forms.pairs) {
            return std::ranges::any_of(forms.ranked, [&](const std::string& ranked) {
                return database.term_exists(index::ranked_term({}, ranked));
            });
        }
        Xapian::Enquire enquire(database);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_query(own);
        return !enquire.get_mset(0, 1).empty();
    }

    /// What a word is sought as besides, where the shelf prints it in several ways.
    void note_compound(const Forms& forms, const std::string& typed) {
        std::string other;
        if (!forms.apart.empty()) other = forms.apart.front()[0] + " " + forms.apart.front()[1];
        if (forms.exact.size() == 2 && !forms.joints.empty())
            other = forms.exact[0] + forms.exact[1];
        const bool held = !forms.apart.empty() || reader_.compounds().holds(other);
        if (!other.empty() && held) note_also(typed, other);
    }

    void note_also(const std::string& typed, const std::string& other) {
        add_note(meaning_.notes,
                 query::quoted(typed) + " is also sought as " + query::quoted(other));
    }

    void note(const Forms& forms, bool quoted, const Xapian::Query& own) {
        own_.push_back(own);
        const bool one_form = (forms.exact.size() < 2 || forms.pairs) && forms.apart.empty();
        all_ranked_ = all_ranked_ && !forms.ranked.empty() && one_form;
        meaning_.evidence.insert(meaning_.evidence.end(), forms.ranked.begin(), forms.ranked.end());
        if (quoted || forms.ranked.empty()) return note_rows(forms.exact);
        Markable markable{forms.ranked, {}};
        for (const Forms::Joint& joint : forms.joints) {
            meaning_.alternatives.push_back({{joint.ranked}, parts_of(forms, joint)});
            markable.ranked.push_back(joint.ranked);
        }
        meaning_.marks.push_back(std::move(markable));
        for (const Row& row : forms.apart) meaning_.marks.push_back({{}, row});
        if (!forms.apart.empty())
            meaning_.alternatives.push_back({ranked_of(forms.apart.front()), forms.ranked});
    }

    /// Ranked forms of the parts that a joint stands for.
    static Row parts_of(const Forms& forms, const Forms::Joint& joint) {
        Row parts;
        for (std::size_t i = joint.first; i < joint.first + joint.count; ++i) {
            if (!forms.ranked_by_part[i].empty()) parts.push_back(forms.ranked_by_part[i]);
        }
        return parts;
    }

    /// A phrase is marked as the shelf prints it; words that only another way to print it has stand
    /// for those that it lacks.
    void note_rows(const Row& exact) {
        const std::vector<Row> rows = reader_.compounds().same_words(exact);
        for (const Row& row : rows) {
            meaning_.marks.push_back({{}, row});
            const Row others = ranked_of(words_of_one_only(row, exact));
            if (!others.empty())
                meaning_.alternatives.push_back({others, ranked_of(words_of_one_only(exact, row))});
        }
    }

    static Row words_of_one_only(const Row& one, const Row& other) {
        Row words;
        std::ranges::copy_if(one, std::back_inserter(words), [&](const std::string& word) {
            return std::ranges::find(other, word) == other.end();
        });
        return words;
    }

    Row ranked_of(const Row& words) {
        Row ranked;
        for (const std::string& word : words) {
            const Forms forms = reader_.forms_of(word);
            ranked.insert(ranked.end(), forms.ranked.begin(), forms.ranked.end());
        }
        return ranked;
    }

    /// Two words side by side may be printed as one.
    void add_compound(const Node& one, const Node& other, Queries& held) {
        const auto* first = std::get_if<Word>(&one.content);
        const auto* second = std::get_if<Word>(&other.content);
        if (first == nullptr || second == nullptr) return;
        const Forms::Joint joint = reader_.together(first->text, second->text);
        if (joint.ranked.empty()) return;
        const Xapian::Query own(index::ranked_term({}, joint.ranked));
        own_.push_back(own);
        meaning_.alternatives.push_back({{joint.ranked}, ranked_of({first->text, second->text})});
        meaning_.marks.push_back({{joint.ranked}, {}});
        held.push_back(own);
        if (lead_ins_speak_) held.emplace_back(index::ranked_term(context_prefix, joint.ranked));
        note_compound(reader_.forms_of(first->text + "-" + second->text),
                      first->text + " " + second->text);
    }

    Result<Xapian::Query> translate(const Node& node, bool positive, bool loose) {
        if (const auto* word = std::get_if<Word>(&node.content))
            return leaf(word->text, false, positive, loose);
        if (const auto* phrase = std::get_if<Phrase>(&node.content))
            return leaf(phrase->text, true, positive, loose);
        if (const auto* range = std::get_if<Range>(&node.content)) return filters_.range(*range);
        if (const auto* field = std::get_if<Restriction>(&node.content))
            return filters_.restriction(*field);
        return combine(std::get<Operation>(node.content), positive);
    }

    Result<Xapian::Query> combine(const Operation& operation, bool positive) {
        Queries held, excluded;
        for (std::size_t i = 0; i < operation.operands.size(); ++i) {
            const Node& operand = operation.operands[i];
            const Operation* without = as_operation(operand, Operator::without);
            const Node& inner = without == nullptr ? operand : without->operands.front();
            const bool loose = operation.combines == Operator::any ||
                               as_operation(inner, Operator::any) != nullptr;
            // The second operand of `maybe` only ranks: it leaves its evidence and is not required.
            const std::size_t own_before = own_.size();
            auto query = translate(inner, positive && without == nullptr, loose);
            if (!query) return query;
            if (operation.combines == Operator::any && positive && i > 0)
                add_compound(operation.operands[i - 1], operand, held);
            if (operation.combines == Operator::maybe && i > 0) {
                own_.resize(own_before);
            } else {
                (without == nullptr ? held : excluded).push_back(*query);
            }
        }
        const bool all = operation.combines == Operator::all;
        const Xapian::Query query =
            joined(all ? Xapian::Query::OP_AND : Xapian::Query::OP_OR, held);
        if (excluded.empty()) return query;
        return Xapian::Query(Xapian::Query::OP_AND_NOT, query,
                             joined(Xapian::Query::OP_OR, excluded));
    }

    TypedWords reader_;
    Meaning meaning_;
    Filters filters_;
    Queries own_;                  // positive leaves in the passage's own text
    bool in_context_ = false;      // words must meet, so those of lead-ins count
    bool lead_ins_speak_ = false;  // now, for positive words
    bool all_ranked_ = true;       // every positive leaf is matched by its ranked form alone
};

void collect_words(const Node& node, std::vector<std::string>& words) {
    if (const auto* word = std::get_if<Word>(&node.content)) words.push_back(word->text);
    if (const auto* phrase = std::get_if<Phrase>(&node.content)) words.push_back(phrase->text);
    if (const auto* restriction = std::get_if<Restriction>(&node.content)) {
        // Sponsors, voters and subjects are English in every language.
        const bool spoken =
            restriction->field->level == FieldLevel::passage || restriction->field->name == "title";
        if (restriction->field->kind == FieldKind::words && spoken)
            collect_words(restriction->value.front(), words);
    }
    const auto* operation = std::get_if<Operation>(&node.content);
    if (operation == nullptr || operation->combines == Operator::without) return;
    for (const Node& operand : operation->operands) collect_words(operand, words);
}

}  // namespace

Result<Meaning> to_meaning(const Tree& tree, const index::Shelf& shelf) {
    try {
        return Translator(shelf).run(tree.root);
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

/// Passages that a shelf is taken to have besides its own when shares of languages are compared.
constexpr double usual_passages = 50'000;

double fit_of(const Tree& tree, const index::Shelf& shelf) {
    std::vector<std::string> words;
    collect_words(tree.root, words);
    analysis::Analyser& analyser = analysis::kept_analyser(shelf.language);
    double fit = 0;
    for (const std::string& word : words) {
        for (const analysis::Token& token : analyser.analyse(word)) {
            if (token.exact.empty()) continue;
            const double frequency =
                shelf.database.get_termfreq(index::exact_term({}, token.exact));
            if (frequency == 0) continue;
            // A name is no rarer in a small shelf: shares are taken as if of a large one.
            const double share = frequency / (static_cast<double>(shelf.passages) + usual_passages);
            fit += 1 + std::log1p(1000 * share) / 10;
        }
    }
    return fit;
}

}  // namespace chancery::query
