// SPDX-License-Identifier: GPL-2.0-or-later
//
// Two passes: raw words, numbers and signs; then words are looked up, phrases joined.
#include "indexer/reference/finder/tokens.hpp"

#include <string>
#include <utility>

#include "indexer/text/ascii.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::reference::finder {
namespace {

using text::is_digit;

bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

enum class Class { letter, han, blank, sign };

/// Class of a code point beyond ASCII: letters are what no other class claims.
Class class_of(char32_t code_point) {
    if (code_point >= 0x2E80 && code_point <= 0x2FFF) return Class::han;
    if (code_point >= 0x3005 && code_point <= 0x3007) return Class::han;
    if (code_point >= 0x3021 && code_point <= 0x9FFF) return Class::han;
    if (code_point >= 0xF900 && code_point <= 0xFAFF) return Class::han;
    if (code_point >= 0x20000) return Class::han;
    if (code_point >= 0x2000 && code_point <= 0x206F) return Class::sign;
    if (code_point >= 0x3001 && code_point <= 0x3020) return Class::sign;
    if (code_point < 0xC0) return Class::sign;
    if (code_point == 0x060C || code_point == 0x061B || code_point == 0x061F) return Class::sign;
    if (code_point >= 0xFE30 && code_point <= 0xFFFF) return Class::sign;
    return Class::letter;
}

class Tokenizer {
  public:
    explicit Tokenizer(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 5); }

    std::vector<Token> run() {
        while (at_ < text_.size()) step();
        look_up();
        return std::move(tokens_);
    }

  private:
    void step() {
        const char byte = text_[at_];
        if (byte == ' ') {
            blank_ = true;
            ++at_;
        } else if (is_digit(byte)) {
            number();
        } else if (is_ascii_letter(byte)) {
            word();
        } else if (static_cast<unsigned char>(byte) < 0x80) {
            // An apostrophe parts words and says nothing.
            if (byte != '\'') push(Token::Kind::sign, at_ + 1, static_cast<unsigned char>(byte));
            if (byte == '\'') ++at_;
        } else {
            wide();
        }
    }

    void push(Token::Kind kind, std::size_t end, std::uint32_t value = 0,
              const Phrase* phrase = nullptr) {
        Token token;
        token.begin = static_cast<std::uint32_t>(at_);
        token.end = static_cast<std::uint32_t>(end);
        token.value = value;
        token.phrase = phrase;
        token.kind = kind;
        token.blank = std::exchange(blank_, false);
        tokens_.push_back(token);
        at_ = end;
    }

    void number() {
        std::size_t end = at_;
        std::uint64_t value = 0;
        for (; end < text_.size() && is_digit(text_[end]); ++end) {
            if (value < too_big) value = value * 10 + static_cast<unsigned>(text_[end] - '0');
        }
        push(Token::Kind::number, end,
             value >= 1'000'000'000 ? too_big : static_cast<std::uint32_t>(value));
    }

    std::size_t letter_end(std::size_t at) const {
        if (at >= text_.size()) return at;
        if (is_ascii_letter(text_[at])) return at + 1;
        if (static_cast<unsigned char>(text_[at]) < 0x80) return at;
        std::size_t end = at;
        return class_of(text::next_code_point(text_, end)) == Class::letter ? end : at;
    }

    void word() {
        std::size_t end = at_;
        for (std::size_t next = letter_end(end); next > end; next = letter_end(end)) end = next;
        push(Token::Kind::word, end);
    }

    void wide() {
        std::size_t end = at_;
        const char32_t code_point = text::next_code_point(text_, end);
        switch (class_of(code_point)) {
            case Class::han:
                if (const Phrase* phrase = han_phrase(text_.substr(at_))) {
                    push(Token::Kind::word, at_ + phrase->words.front().size(), 1, phrase);
                } else {
                    push(Token::Kind::word, end, 1);
                }
                return;
            case Class::letter:
                return word();
            default:
                // A curly apostrophe parts words like the plain one; § and ¶ are words.
                if (code_point == 0xA7 || code_point == 0xB6) return sign_word(end);
                if (code_point == 0x2019 || code_point == 0x2018) {
                    at_ = end;
                    return;
                }
                push(Token::Kind::sign, end);
        }
    }

    void sign_word(std::size_t end) {
        const std::string_view mark = text_.substr(at_, end - at_);
        while (text_.substr(end).starts_with(mark)) end += mark.size();
        push(Token::Kind::word, end);
    }

    bool is_letter(std::size_t place) const {
        return place < tokens_.size() && tokens_[place].word() &&
               tokens_[place].end == tokens_[place].begin + 1;
    }

    /// "G.A.", "U.N.": letters with points that name an organ are one word. Says how many tokens
    /// it is; 0 for none.
    std::size_t initials(std::size_t place, Token& token) const {
        if (!is_letter(place)) return 0;
        std::string letters;
        std::size_t end = place;
        while (letters.size() < 5 && is_letter(end) && end + 1 < tokens_.size() &&
               tokens_[end + 1].is('.') && !tokens_[end + 1].blank &&
               (end == place || !tokens_[end].blank)) {
            append_folded(letters, text_.substr(tokens_[end].begin, 1));
            end += 2;
        }
        const auto* phrases = letters.size() < 2 ? nullptr : phrases_from(letters);
        if (phrases == nullptr) return 0;
        for (const Phrase* phrase : *phrases) {
            const bool named =
                value_of(phrase, Meaning::body) || value_of(phrase, Meaning::document);
            if (phrase->words.size() != 1 || !named) continue;
            token.phrase = phrase;
            token.end = tokens_[end - 1].end;
            return end - place;
        }
        return 0;
    }

    void look_up() {
        std::size_t kept = 0;
        std::string folded;
        for (std::size_t i = 0; i < tokens_.size();) {
            Token token = tokens_[i];
            std::size_t used = 1;
            if (token.kind == Token::Kind::word && token.value == 0) {
                folded.clear();
                fold(token, folded);
                used = initials(i, token);
                if (used == 0) used = find(i, folded, token);
            }
            token.value = token.kind == Token::Kind::word ? 0 : token.value;
            tokens_[kept++] = token;
            i += used;
        }
        tokens_.resize(kept);
    }

    void fold(const Token& token, std::string& folded) const {
        append_folded(folded, text_.substr(token.begin, token.end - token.begin));
        std::erase(folded, '.');
    }

    /// Gives the token the longest phrase that begins with it; says how many tokens it took.
    std::size_t find(std::size_t place, std::string_view folded, Token& token) const {
        if (const auto* phrases = phrases_from(folded)) {
            if (const std::size_t used = longest(place, *phrases, token)) return used;
        }
        const auto first = static_cast<unsigned char>(folded.empty() ? 0 : folded.front());
        if (first < 0xD8 || first > 0xDB) return 1;
        return without_prefix(place, folded, token);
    }

    std::size_t longest(std::size_t place, const std::vector<const Phrase*>& phrases,
                        Token& token) const {
        std::string next;
        for (const Phrase* phrase : phrases) {
            std::size_t matched = 1, at = place + 1;
            for (; matched < phrase->words.size(); ++matched, ++at) {
                if (phrase->hyphened && is_hyphen(at)) ++at;
                if (at >= tokens_.size() || !tokens_[at].word()) break;
                next.clear();
                fold(tokens_[at], next);
                if (next != phrase->words[matched]) break;
            }
            if (matched < phrase->words.size()) continue;
            token.phrase = phrase;
            token.end = tokens_[at - 1].end;
            return at - place;
        }
        return 0;
    }

    /// The hyphen of a compound, "open-ended".
    bool is_hyphen(std::size_t place) const {
        return place + 1 < tokens_.size() && tokens_[place].is('-') && !tokens_[place].blank &&
               !tokens_[place + 1].blank;
    }

    /// Arabic: "وقرارها", "بالقرار", "للجمعية العامة".
    std::size_t without_prefix(std::size_t place, std::string_view folded, Token& token) const {
        for (const std::string_view prefix : {"و", "ف", "ب", "ك", "ل", "وب", "ول", "فب"}) {
            if (!folded.starts_with(prefix)) continue;
            std::string rest(folded.substr(prefix.size()));
            if (prefix.ends_with("ل") && rest.starts_with("ل")) rest = "ا" + rest;
            const auto* phrases = phrases_from(rest);
            if (phrases == nullptr) continue;
            if (const std::size_t used = longest(place, *phrases, token)) {
                token.and_ = prefix.starts_with("و");
                return used;
            }
        }
        return 1;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool blank_ = false;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view clean) {
    return Tokenizer(clean).run();
}

}  // namespace chancery::reference::finder
