// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/fault.hpp"

namespace chancery::query {
namespace {

// Brackets inside a word are short; the bound keeps "a(a(a(..." linear.
constexpr std::size_t max_bracketed_bytes = 100;

constexpr std::size_t max_notes = 10;

constexpr std::array<std::string_view, 3> address_schemes = {"mailto", "urn", "doi"};

bool is_sign(char byte) {
    return byte == '-' || byte == '+';
}

bool is_latin_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

TokenKind kind_of_word(std::string_view word) {
    if (word == "AND") return TokenKind::conjunction;
    if (word == "OR") return TokenKind::disjunction;
    if (word == "NOT") return TokenKind::negation;
    return text::count_words(word) == 0 ? TokenKind::punctuation : TokenKind::word;
}

/// What stands in quotation marks: trimmed, each run of blanks and controls one blank.
std::string folded_blanks(std::string_view inner) {
    std::string folded;
    bool gap = false;
    for (std::size_t at = 0; at < inner.size();) {
        const std::size_t start = at;
        const bool separator = is_separator(text::next_code_point(inner, at));
        if (!separator && gap && !folded.empty()) folded += ' ';
        if (!separator) folded += inner.substr(start, at - start);
        gap = separator;
    }
    return folded;
}

class Tokenizer {
  public:
    explicit Tokenizer(std::string_view query) : query_(query) {}

    Tokens run() {
        while (at_ < query_.size()) read_next();
        add(TokenKind::end, at_, at_, "");
        return std::move(tokens_);
    }

  private:
    void read_next() {
        const char byte = query_[at_];
        std::size_t next = at_;
        const char32_t code_point = text::next_code_point(query_, next);
        if (is_separator(code_point)) {
            at_ = next;
            after_gap_ = true;
        } else if (byte == '(' || byte == ')') {
            add(byte == '(' ? TokenKind::open : TokenKind::close, at_, next, {byte});
            after_gap_ = byte == '(';
        } else if (const Quotes* quotes = quotes_opened_by(code_point)) {
            read_phrase(*quotes, next);
        } else if (is_quote(code_point)) {
            add(TokenKind::punctuation, at_, next, std::string(query_.substr(at_, next - at_)));
        } else if (after_gap_ && is_sign(byte) && has_operand(next)) {
            add(byte == '-' ? TokenKind::excluded : TokenKind::required, at_, next, {byte});
        } else {
            read_word();
        }
    }

    void read_phrase(const Quotes& quotes, std::size_t inner) {
        std::size_t inner_end = inner;
        std::size_t end = inner;
        bool closed = false;
        while (end < query_.size() && !closed) {
            inner_end = end;
            closed = quotes.closing.find(text::next_code_point(query_, end)) != quotes.closing.npos;
        }
        if (!closed) inner_end = end;
        std::string phrase = folded_blanks(query_.substr(inner, inner_end - inner));
        const bool wordless = text::count_words(phrase) == 0;
        add(wordless ? TokenKind::punctuation : TokenKind::phrase, at_, end, std::move(phrase));
        if (closed) return;
        add_note(tokens_.notes, "a quotation mark is not closed: the phrase runs to the end");
    }

    /// A sign is one only before something that can be required or excluded.
    bool has_operand(std::size_t position) const {
        if (position == query_.size() || is_sign(query_[position])) return false;
        if (query_[position] == '(') return true;
        std::size_t next = position;
        if (quotes_opened_by(text::next_code_point(query_, next)) != nullptr) return true;
        const std::size_t end = word_end(position);
        return text::count_words(query_.substr(position, end - position)) > 0;
    }

    void read_word() {
        std::size_t start = at_;
        // Signs that were not operators belong to no word: printed behind a blank they would be.
        while (start < query_.size() && is_sign(query_[start])) ++start;
        if (start > at_) add(TokenKind::punctuation, at_, start, "");
        if (start == query_.size() || at_word_end(start) || read_field(start)) return;
        const std::size_t end = word_end(start);
        std::string word(query_.substr(start, end - start));
        const TokenKind kind = kind_of_word(word);
        add(kind, start, end, std::move(word));
    }

    /// Reads "name:" and a value that is one word; a phrase or bracket is left to read_next().
    bool read_field(std::size_t start) {
        std::size_t colon = start;
        while (colon < query_.size() && is_latin_letter(query_[colon])) ++colon;
        if (colon == start || colon == query_.size() || query_[colon] != ':') return false;
        const std::string name(query_.substr(start, colon - start));
        const index::Field* field = index::find_field(name);
        if (is_running_text(name, field, colon + 1)) return false;
        add(TokenKind::field, start, colon + 1, name);
        tokens_.list.back().field = field;
        if (at_ < query_.size() && query_[at_] != '(' && !at_word_end(at_)) {
            const std::size_t end = word_end(at_);
            std::string value(query_.substr(at_, end - at_));
            const bool wordless = text::count_words(value) == 0;
            add(wordless ? TokenKind::punctuation : TokenKind::word, at_, end, std::move(value));
        }
        return true;
    }

    /// True for names before a colon that were hardly meant as fields.
    bool is_running_text(std::string_view name, const index::Field* field, std::size_t behind) {
        const bool no_value = behind == query_.size() || ends_value(behind);
        if (field != nullptr) {
            if (!no_value || name.front() >= 'a') return false;
            add_note(tokens_.notes, "\"" + std::string(name) +
                                        ":\" is read as a word, since no value "
                                        "stands directly behind it");
            return true;
        }
        return no_value || query_[behind] == '/' || query_[behind] == ':' ||
               std::ranges::count(address_schemes, name) > 0;
    }

    bool ends_value(std::size_t position) const {
        if (query_[position] == ')') return true;
        return is_separator(text::next_code_point(query_, position));
    }

    /// True where no word goes on, whatever was before; a bracket that opens is not looked at.
    bool at_word_end(std::size_t position) const {
        if (ends_value(position)) return true;
        return is_quote(text::next_code_point(query_, position));
    }

    /// The byte behind the word that starts at `start`.
    std::size_t word_end(std::size_t start) const {
        std::size_t end = start;
        while (end < query_.size() && !at_word_end(end)) {
            if (query_[end] == '(') {
                const std::size_t closed = bracket_end(end);
                const auto before = query_.substr(start, end - start);
                const bool is_operator = before == "AND" || before == "OR" || before == "NOT";
                if (closed == end || end == start || is_operator) break;
                end = closed;
            } else {
                text::next_code_point(query_, end);
            }
        }
        return end;
    }

    /// The byte behind the bracket that closes the one at `open`; `open` when none does so before
    /// the word ends.
    std::size_t bracket_end(std::size_t open) const {
        std::size_t depth = 0;
        const std::size_t limit = std::min(query_.size(), open + max_bracketed_bytes);
        for (std::size_t at = open; at < limit;) {
            if (query_[at] == '(') ++depth;
            if (query_[at] == ')' && --depth == 0) return at + 1;
            const char32_t code_point = text::next_code_point(query_, at);
            if (is_separator(code_point) || is_quote(code_point)) return open;
        }
        return open;
    }

    void add(TokenKind kind, std::size_t start, std::size_t end, std::string text) {
        column_ += text::count_code_points(query_.substr(counted_, start - counted_));
        counted_ = start;
        tokens_.list.push_back({kind, std::move(text), start, end, column_, nullptr});
        at_ = end;
        after_gap_ = false;
    }

    std::string_view query_;
    std::size_t at_ = 0;
    bool after_gap_ = true;    // a sign is an operator only here
    std::size_t counted_ = 0;  // byte up to which column_ counts
    std::size_t column_ = 0;
    Tokens tokens_;
};

}  // namespace

void add_note(std::vector<std::string>& notes, std::string note) {
    const bool known = std::ranges::find(notes, note) != notes.end();
    if (!known && notes.size() < max_notes) notes.push_back(std::move(note));
}

Result<Tokens> tokenize(std::string_view query) {
    if (query.size() > max_query_bytes) {
        const auto shown = query.substr(0, max_query_bytes + max_shown_columns);
        return fail(Kind::usage, pointed_at(shown, max_query_bytes),
                    "the query is longer than 32 KiB", "shorten it");
    }
    const std::size_t sound = valid_prefix(query);
    if (sound != query.size()) {
        return fail(Kind::usage, pointed_at(query, sound), "the query is not UTF-8 here",
                    "send it in that encoding");
    }
    return Tokenizer(query).run();
}

}  // namespace chancery::query
