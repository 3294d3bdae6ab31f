// SPDX-License-Identifier: GPL-2.0-or-later
//
// What single characters mean to the query language: which ones part words, which ones quote, and
// how wide they are where a caret must stand below them. Letters, digits and words are the matter
// of indexer/text and indexer/analysis.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace chancery::query {

/// Marks that quote a phrase. Where one set holds both ends ("“”„", «»), any of it opens and any of
/// it closes: people and word processors mix them, and German and Swedish turn them round.
struct Quotes {
    std::u32string_view opening;
    std::u32string_view closing;
    std::string_view printed_opening;  ///< what to_query() writes
    std::string_view printed_closing;
};

/// All pairs, the plain quotation mark first.
std::span<const Quotes> all_quotes();

/// The pair that a mark opens; nullptr when it opens none.
const Quotes* quotes_opened_by(char32_t mark);

/// True for every opening and every closing mark.
bool is_quote(char32_t mark);

/// White space of every script and control characters: what stands between words.
bool is_separator(char32_t code_point);

/// True for what must not reach a terminal: control characters and marks of text direction.
bool is_unsafe(char32_t code_point);

/// Columns that a character takes on a terminal: 0, 1 or 2. Near enough for a caret.
std::size_t display_width(char32_t code_point);

}  // namespace chancery::query
