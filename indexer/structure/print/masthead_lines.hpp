// SPDX-License-Identifier: GPL-2.0-or-later
//
// One line of a printed masthead: what it tells (symbol, distribution, session, agenda item ...),
// by the words of data/vocabulary/masthead_words.tsv and by shape. Where the lines stand, and which
// of the others are titles, is left to front.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::structure {

enum class LineKind {
    other,
    skipped,
    symbol,
    distribution,
    original,
    date,
    organ,
    records,
    session,
    agenda,
    adopted,
    source,
    contents,
    column,
    formula,
    meeting,
    summary
};

/// What a line tells. `other`: a title, or text.
LineKind line_kind(std::string_view line);

/// True when a line is of a kind by its words; a line may be of several ("Thirty-first meeting").
bool is_line(std::string_view line, LineKind kind);

/// The symbols that fill a line, in its order: one, or two of a double symbol
/// ("A/79/722–S/2025/27"). Blanks inside and stars of reissues are dropped. Empty when the line
/// holds anything else.
std::vector<std::string> symbols_of_line(std::string_view line);

/// Symbols anywhere in a line.
std::vector<std::string> symbols_inside(std::string_view line);

/// Number of a session in words or digits ("Seventy-ninth session", "第七十九届会议"); empty when
/// there is none.
std::string session_of_words(std::string_view line);

/// The symbol that a correction, revision or addendum belongs to: A/79/19 of A/79/19/Corr.1. Empty
/// for others.
std::string parent_symbol(std::string_view symbol);

}  // namespace chancery::structure
