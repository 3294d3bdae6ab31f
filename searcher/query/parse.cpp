// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parse.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/text/normal.hpp"
#include "searcher/query/compose.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/names.hpp"
#include "searcher/query/ranges.hpp"
#include "searcher/query/tokens.hpp"

namespace chancery::query {
namespace {

constexpr std::string_view only_excluding = "this only excludes";
constexpr std::string_view add_positive = "add a word, phrase or field to be found";

/// What a sign or NOT before an operand makes of it.
enum class Part { plain, required, excluded };

Part part_of(TokenKind kind) {
    if (kind == TokenKind::required) return Part::required;
    const bool excludes = kind == TokenKind::excluded || kind == TokenKind::negation;
    return excludes ? Part::excluded : Part::plain;
}

bool has_whole_values(const index::Field* field) {
    return field != nullptr && field->kind != index::FieldKind::words;
}

bool takes_ranges(const index::Field& field) {
    return field.kind == index::FieldKind::date || field.kind == index::FieldKind::number;
}

/// Puts an operand where it belongs by its sign and its own nature.
void place(Sequence& sequence, Part part, Node node) {
    if (part == Part::excluded) {
        sequence.excluded.push_back(excluding(std::move(node)));
    } else if (is_excluding(node)) {
        sequence.excluded.push_back(std::move(node));
    } else if (is_restricting(node)) {
        sequence.restricting.push_back(std::move(node));
    } else if (part == Part::required || is_required(node)) {
        sequence.required.push_back(std::move(node));
    } else {
        sequence.evidence.push_back(std::move(node));
    }
}

/// Values side by side of which each is whole: one of them holds.
void make_alternatives(Sequence& sequence) {
    std::vector<Node> values = std::move(sequence.required);
    for (auto* others : {&sequence.restricting, &sequence.evidence}) {
        for (Node& node : *others) values.push_back(std::move(node));
        others->clear();
    }
    std::ranges::stable_sort(values, {}, &Node::column);
    sequence.required.clear();
    if (!values.empty()) {
        sequence.required.push_back(combined(Operator::either, std::move(values)));
    }
}

class Parser {
  public:
    Parser(std::string_view query, Tokens tokens)
        : query_(query), tokens_(std::move(tokens.list)), notes_(std::move(tokens.notes)) {}

    Result<Tree> query() {
        auto root = disjunction();
        if (!root) return pass_on(std::move(root));
        if (now().kind == TokenKind::close) {
            return fault(now(), "this bracket was never opened",
                         "remove it, or put the text in quotes");
        }
        if (is_excluding(*root)) return fault(tokens_.front(), only_excluding, add_positive);
        return Tree{std::move(*root), std::move(notes_)};
    }

  private:
    Result<Node> disjunction() {
        std::vector<Node> operands;
        std::size_t limited = 0;
        do {
            const Token& start = now();
            auto operand = conjunction();
            if (!operand) return operand;
            if (is_limited(start, *operand)) ++limited;
            operands.push_back(std::move(*operand));
            const bool several = operands.size() > 1 || now().kind == TokenKind::disjunction;
            if (several && is_excluding(operands.back())) {
                return fault(start, "this side of OR only excludes",
                             "add what it is to be excluded from");
            }
        } while (accept(TokenKind::disjunction));
        if (limited > 0 && limited < operands.size()) {
            add_note(notes_,
                     "a field or exclusion holds only on its side of OR; with brackets "
                     "round the alternatives it holds for all");
        }
        return combined(Operator::either, std::move(operands));
    }

    /// True for a side of OR that bears a field or exclusion without brackets of its own round it.
    bool is_limited(const Token& start, const Node& side) const {
        const bool bracketed =
            start.kind == TokenKind::open && tokens_[next_ - 1].kind == TokenKind::close;
        const Operation* all = as_operation(side, Operator::all);
        return !bracketed && all != nullptr &&
               (std::ranges::any_of(all->operands, is_restricting) ||
                std::ranges::any_of(all->operands, is_excluding));
    }

    Result<Node> conjunction() {
        std::vector<Node> operands;
        do {
            auto operand = sequence();
            if (!operand) return operand;
            operands.push_back(std::move(*operand));
        } while (accept(TokenKind::conjunction));
        return combined(Operator::all, std::move(operands));
    }

    Result<Node> sequence() {
        const std::size_t start = next_;
        Sequence operands;
        bool empty = true;
        while (!ends_sequence(now().kind)) {
            if (accept(TokenKind::punctuation)) continue;
            const Part part = part_of(now().kind);
            auto node = operand();
            if (!node) return node;
            place(operands, part, std::move(*node));
            empty = false;
        }
        if (empty) return nothing_found(start);
        if (has_whole_values(field_)) make_alternatives(operands);
        return composed(std::move(operands));
    }

    Result<Node> operand() {
        if (part_of(now().kind) == Part::plain) return primary();
        const Token& sign = take();
        const Token& start = now();
        const bool missing = ends_sequence(start.kind) || part_of(start.kind) != Part::plain ||
                             start.kind == TokenKind::punctuation;
        if (missing) {
            return fault(sign, sign.text + " has nothing behind it",
                         "put a word, a phrase or a bracket there");
        }
        auto node = primary();
        if (node && is_excluding(*node)) return fault(start, only_excluding, add_positive);
        if (node && sign.kind == TokenKind::negation) note_reach(start);
        return node;
    }

    Result<Node> primary() {
        switch (now().kind) {
            case TokenKind::open:
                return brackets();
            case TokenKind::field:
                return restriction();
            default:
                return value_leaf();
        }
    }

    Result<Node> brackets() {
        const Token& open = take();
        if (++depth_ > max_nesting) {
            return fault(open, "brackets are nested more than 100 deep", "take some away");
        }
        auto inner = disjunction();
        if (!inner) return inner;
        if (!accept(TokenKind::close)) {
            return fault(open, "this bracket is never closed",
                         "close it, or put the text in quotes");
        }
        --depth_;
        return inner;
    }

    Result<Node> restriction() {
        const Token& name = take();
        if (name.field == nullptr) return unknown_field(name);
        if (field_ != nullptr) {
            return fault(name, "a field stands inside the field " + std::string(field_->name),
                         "close the bracket before it");
        }
        const Token& start = now();
        if (start.position != name.end || !starts_value(start.kind)) {
            return fault(
                name, "the field " + query::quoted(name.text) + " has no value",
                "write it directly behind the colon, as in " + std::string(name.field->example));
        }
        field_ = name.field;
        auto value = start.kind == TokenKind::open ? brackets() : value_leaf();
        field_ = nullptr;
        if (!value || takes_ranges(*name.field)) return value;
        if (is_excluding(*value)) return fault(start, only_excluding, add_positive);
        std::vector<Node> only;
        only.push_back(std::move(*value));
        return Node{Restriction{name.field, std::move(only)}, name.column};
    }

    /// A word or phrase; within a date or number field, its range.
    Result<Node> value_leaf() {
        const Token& token = take();
        terms_ += std::max<std::size_t>(1, text::count_words(token.text));
        if (terms_ > max_terms) {
            return fault(token, "the query has more than 1,000 words", "shorten it");
        }
        if (field_ != nullptr && takes_ranges(*field_)) return range(token);
        if (token.kind == TokenKind::punctuation) {
            return fault(token, "the value has no letters and no digits", "write a word");
        }
        note_unread(token);
        if (token.kind == TokenKind::phrase) return Node{Phrase{token.text}, token.column};
        return Node{Word{token.text}, token.column};
    }

    Result<Node> range(const Token& token) const {
        const auto read = read_range(*field_, token.text);
        if (const auto* found = std::get_if<Range>(&read)) return Node{*found, token.column};
        const auto& wrong = std::get<RangeFault>(read);
        // A phrase's text is not the query's bytes, so the place inside it is unknown.
        const bool exact = token.kind != TokenKind::phrase && wrong.offset < token.text.size();
        return fail(Kind::usage, pointed_at(query_, token.position + (exact ? wrong.offset : 0)),
                    wrong.why, wrong.remedy);
    }

    Result<Node> unknown_field(const Token& name) const {
        std::string remedy;
        for (const auto near : near_field_names(name.text)) {
            remedy += (remedy.empty() ? "did you mean " : " or ") + std::string(near) + ":";
        }
        if (!remedy.empty()) {
            return fault(name, "there is no field " + query::quoted(name.text), remedy + "?");
        }
        for (const auto& field : index::fields()) {
            remedy += (remedy.empty() ? "put the text in quotes, or use one of " : ", ") +
                      std::string(field.name);
        }
        return fault(name, "there is no field " + query::quoted(name.text), remedy);
    }

    /// The error of a sequence without operands: its cause stands before, behind or around it.
    Result<Node> nothing_found(std::size_t start) const {
        const Token& first = tokens_[start == 0 ? 0 : start - 1];
        const bool after_operator = start > 0 && first.kind != TokenKind::open;
        if (after_operator) {
            return fault(first, first.text + " has nothing behind it", "add a word, or remove it");
        }
        if (now().kind == TokenKind::conjunction || now().kind == TokenKind::disjunction) {
            return fault(now(), now().text + " has nothing before it", "add a word, or remove it");
        }
        if (start > 0) return fault(first, "the brackets hold no words", "fill or remove them");
        if (now().kind == TokenKind::close) {
            return fault(now(), "this bracket was never opened",
                         "remove it, or put the text in quotes");
        }
        return fault(first, "the query has no words", "type words, a phrase or a field");
    }

    /// NOT takes one operand: said where another word follows and may have been meant too.
    void note_reach(const Token& start) {
        if (start.kind != TokenKind::word || now().kind != TokenKind::word) return;
        add_note(notes_, "NOT excludes only " + query::quoted(start.text) +
                             "; brackets would exclude more words");
    }

    /// What other search programs know and this one reads as ordinary characters is said.
    void note_unread(const Token& token) {
        if (token.kind != TokenKind::word) return;
        if (token.text.find('*') != std::string::npos) {
            add_note(notes_, "the * of " + query::quoted(token.text) + " is not read");
        } else if (token.text == "NEAR" || token.text.starts_with("NEAR/")) {
            add_note(notes_, query::quoted(token.text) + " is read as a word");
        }
    }

    static bool ends_sequence(TokenKind kind) {
        return kind == TokenKind::end || kind == TokenKind::close ||
               kind == TokenKind::conjunction || kind == TokenKind::disjunction;
    }

    static bool starts_value(TokenKind kind) {
        return kind == TokenKind::word || kind == TokenKind::phrase || kind == TokenKind::open ||
               kind == TokenKind::punctuation;
    }

    const Token& now() const { return tokens_[next_]; }

    const Token& take() { return tokens_[next_++]; }

    bool accept(TokenKind kind) {
        if (now().kind != kind) return false;
        ++next_;
        return true;
    }

    auto fault(const Token& place, std::string_view why, std::string_view remedy) const
        -> decltype(fail(Kind::usage, "", "", "")) {
        return fail(Kind::usage, pointed_at(query_, place.position), std::string(why),
                    std::string(remedy));
    }

    std::string_view query_;
    std::vector<Token> tokens_;
    std::vector<std::string> notes_;
    std::size_t next_ = 0;
    std::size_t depth_ = 0;
    std::size_t terms_ = 0;
    const index::Field* field_ = nullptr;  // the one whose value is being read
};

}  // namespace

Result<Tree> parse(std::string_view query) {
    auto tokens = tokenize(query);
    if (!tokens) return pass_on(std::move(tokens));
    return Parser(query, std::move(*tokens)).query();
}

}  // namespace chancery::query
