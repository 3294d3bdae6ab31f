// SPDX-License-Identifier: GPL-2.0-or-later
//
// The query cut into tokens. Hardly any character is special, so that symbols, paragraph numbers
// and running text can be typed or pasted as they are:
//
//   "..."       a phrase, in any quotation marks (characters.hpp); unclosed it runs to the end
//   ( )         brackets, unless they are part of a word and closed before the next blank:
//               13(c), S/RES/1373(2001)
//   - +         before a word, phrase, bracket or field, at the start or behind a blank or "(";
//               elsewhere a hyphen or sign: open-ended, A/AC.290, 2018-2021, "a - b"
//   AND OR NOT  in capitals
//   name:value  a field, where the name is all Latin letters and the value follows without a
//               blank; http://..., 12:30, "Note: ..." are words
//
// Everything else up to the next blank is one word, kept as typed. What it means is settled by the
// parser (parse.hpp) and the analyser (indexer/analysis).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/fields.hpp"
#include "indexer/system/error.hpp"

namespace chancery::query {

/// Bytes that a query may have.
constexpr std::size_t max_query_bytes = 32 * 1024;

enum class TokenKind {
    word,
    phrase,       ///< text is what stands between the marks, blanks folded
    punctuation,  ///< a word or phrase without letters and digits; says nothing
    field,        ///< text is the name as typed; the value is the next token
    open,         ///< (
    close,        ///< )
    required,     ///< + before an operand
    excluded,     ///< - before an operand
    conjunction,  ///< AND
    disjunction,  ///< OR
    negation,     ///< NOT
    end           ///< behind the last one; always there
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::string text;
    std::size_t position = 0;             ///< byte of the query where it starts
    std::size_t end = 0;                  ///< byte behind it
    std::size_t column = 0;               ///< code points before it
    const index::Field* field = nullptr;  ///< of a field token; nullptr when the name is unknown
};

struct Tokens {
    std::vector<Token> list;
    std::vector<std::string> notes;  ///< what was read otherwise than it may have been meant
};

/// Adds a note, unless it is there already or there are many.
void add_note(std::vector<std::string>& notes, std::string note);

/// Cuts a query. Error `usage` when it is too long or not UTF-8; no other text fails.
Result<Tokens> tokenize(std::string_view query);

}  // namespace chancery::query
