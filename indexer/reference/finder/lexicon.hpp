// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the words around citations mean, in all languages at once: "resolution", "Conseil de
// sécurité", "المؤرخ", "第". The rows are those of symbol_words, pinpoint_words, pinpoint_joins,
// months, ordinal_words and citation_words in data/vocabulary; a word may mean several things.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::reference::finder {

enum class Meaning {
    kind,            ///< value RES, DEC; SRES: the Security Council's
    body,            ///< value: how its symbols begin ("A", "A/HRC")
    other,           ///< an organ whose numbers lead to no symbol
    council,         ///< which one, the number tells
    united,          ///< the United Nations: beside an organ, or in its stead
    of,              ///< between a place and its text, and articles
    self,            ///< "its"
    in,              ///< between an organ and "its resolution"
    document,        ///< a symbol follows
    date,            ///< before a date
    month,           ///< value 1 to 12
    year_word,       ///< behind a year
    month_word,      ///< 月
    day_word,        ///< 日, "er" of 1er
    and_,            ///< goes on with a list
    to,              ///< between the ends of a range
    from,            ///< before its first end
    unit,            ///< of pinpoints; value: para, annex, s ...
    preamble,        ///< behind a place: its paragraphs are preambular ones
    group,           ///< whose reports are named by their year; value: of group_reports.tsv
    report,          ///< of a group; value: of one kind
    kind_of_report,  ///< "consensus", "final"
    about,           ///< before what a group is about
    subject,         ///< what the groups of the table are about
    above,           ///< before the number of a note that cited the text first
    ordinal,         ///< value: its number
    letter,          ///< value: the Latin letter
    session,         ///< letters of special sessions: S, ES; D: of regular ones in Arabic brackets
    modification,    ///< Add, Corr, Rev, Amend
    number_sign,     ///< 第, 号
    numeral,         ///< Han digit; value: its number
};

struct Sense {
    Meaning meaning;
    std::string_view value;
};

/// A word, or several in a row, and what they mean.
struct Phrase {
    std::vector<std::string> words;  ///< as folded(); of Han letters one word, unfolded
    std::vector<Sense> senses;
    bool hyphened = false;  ///< a hyphen may stand between its words: "open-ended"
};

/// Value of a meaning; null when the phrase (which may be null) does not have it.
const std::string_view* value_of(const Phrase* phrase, Meaning meaning);

/// Appends a word without case and marks.
void append_folded(std::string& text, std::string_view word);

/// Phrases that begin with a folded word, those of most words first; null for none.
const std::vector<const Phrase*>* phrases_from(std::string_view word);

/// The longest phrase of Han letters at the start of a text; null for none.
const Phrase* han_phrase(std::string_view text);

}  // namespace chancery::reference::finder
