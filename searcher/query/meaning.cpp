// SPDX-License-Identifier: GPL-2.0-or-later
//
// Leaves first: a word or phrase becomes a query in the text, or in the text or the lead-in, or in
// a field (filters.hpp). Then the tree above them, operator by operator.
#include "searcher/query/meaning.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "indexer/index/terms.hpp"
#include "indexer/text/language.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/filters.hpp"
#include "searcher/query/nearest.hpp"
#include "searcher/query/shape.hpp"
#include "searcher/query/tokens.hpp"
#include "searcher/query/typed_words.hpp"

namespace chancery::query {
namespace {

using Queries = std::vector<Xapian::Query>;

constexpr std::string_view context_prefix = "XC";

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
        if (unheld_.insert(note).second) meaning_.unheld.push_back({forms.ranked, std::move(note)});
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
    std::set<std::string> unheld_;  // notes on words that no passage holds
    Queries own_;                   // positive leaves in the passage's own text
    bool in_context_ = false;       // words must meet, so those of lead-ins count
    bool lead_ins_speak_ = false;   // now, for positive words
    bool all_ranked_ = true;        // every positive leaf is matched by its ranked form alone
};

}  // namespace

Result<Meaning> to_meaning(const Tree& tree, const index::Shelf& shelf) {
    try {
        return Translator(shelf).run(tree.root);
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::query
