// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a document is, once its structure is known. A work is one text with one symbol, an edition
// is a work in one language, a passage the smallest unit that can be cited (contract.md section 1).
// Plain values: structure/ makes them, ingest/ writes them, index/ gives them back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/pinpoint.hpp"
#include "indexer/reference/symbol.hpp"

namespace chancery::document {

enum class Role { preambular, operative, numbered, unnumbered, article, heading, note, row };

/// The role's word in outputs and queries: "preambular".
std::string_view to_string(Role role);

/// A note and the place of its mark.
struct Footnote {
    std::string number;      ///< as printed: "3", "a"
    std::string text;        ///< stored form
    std::size_t offset = 0;  ///< code points of the passage's text before the mark

    friend bool operator==(const Footnote&, const Footnote&) = default;
};

/// A link in a passage or one of its notes.
struct Link {
    std::size_t begin = 0, end = 0;  ///< code points of the text that is linked
    int footnote = -1;               ///< which footnote holds it (from 0); -1: the passage's text
    std::string symbol;              ///< target, canonical where it can be read

    friend bool operator==(const Link&, const Link&) = default;
};

/// Another text that a passage or one of its notes cites.
struct Citation {
    std::size_t begin = 0, end = 0;  ///< code points of the text, with its places
    int footnote = -1;               ///< which footnote holds it (from 0); -1: the passage's text
    std::string symbol;
    std::string places;  ///< as in a key: "5..7,annex"; empty for the whole work
    std::string verb;    ///< that governs it: "recalling", "pursuant to"; may be empty

    friend bool operator==(const Citation&, const Citation&) = default;
};

/// A recorded vote. States have the names of data/vocabulary/states.tsv, others are as printed.
struct Vote {
    bool recorded = false;  ///< false: adopted without a vote, or not told
    unsigned in_favour = 0, against = 0, abstaining = 0;
    std::vector<std::string> states_in_favour, states_against, states_abstaining;
    std::string item;  ///< symbol of the draft voted on, in records; empty where none is told

    friend bool operator==(const Vote&, const Vote&) = default;
};

struct Passage {
    reference::Pinpoint pinpoint;
    std::vector<std::string> letters;  ///< own letters of the edition, see printed(Pinpoint)
    Role role = Role::unnumbered;
    std::string label;                 ///< number as printed: "6.", "(a)", "1 -"; may be empty
    std::vector<std::string> heading;  ///< headings above it, outermost first
    std::vector<std::string> context;  ///< lead-ins of its parents, outermost first
    std::string text;                  ///< stored form, without label and notes
    std::string speaker;               ///< whose words they are, in records and compilations
    std::string language;              ///< ISO 639-1 where it is not the edition's; else empty
    std::vector<Footnote> footnotes;
    std::vector<Link> links;          ///< of the format, until they are weighed as citations
    std::vector<Citation> citations;  ///< in the order of print, those of notes behind
    std::string verb;   ///< that governs the paragraph, in English: "recalling", "decides"
    unsigned page = 0;  ///< page it begins on; 0 where the format has no pages
    Vote vote;          ///< whose outcome it tells

    friend bool operator==(const Passage&, const Passage&) = default;
};

struct Subject {
    std::string term;        ///< "INTERNATIONAL SECURITY"
    std::string vocabulary;  ///< "UNBIS Thesaurus"

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// What is known of the work and of this edition as a whole.
struct Masthead {
    reference::Symbol symbol;
    std::vector<std::string> other_symbols;  ///< of the same text: the second half of a double one
    std::string parent;    ///< symbol that this corrects, revises or adds to: "A/79/19"
    std::string language;  ///< ISO 639-1
    std::string title;
    std::string body;     ///< "General Assembly"
    std::string type;     ///< "resolution"
    std::string session;  ///< "76", "ES-11"
    std::string date;     ///< adopted, ISO 8601; empty when unknown
    std::string published;
    std::string meeting;              ///< "45th plenary meeting"
    std::string meeting_record;       ///< "A/76/PV.45"
    std::string committee;            ///< "First Committee"
    std::vector<std::string> agenda;  ///< "95", "18 (a)"
    std::string agenda_title;
    std::vector<std::string> drafts;   ///< symbols: "A/C.1/76/L.13"
    std::vector<std::string> reports;  ///< of committees: "A/76/439, para. 7"
    std::vector<Subject> subjects;
    std::vector<std::string> sponsors;  ///< States by the names of states.tsv, others as printed
    std::string adoption;               ///< "without a vote", "recorded vote", or as printed
    Vote vote;
    std::string format;  ///< of the file that it was read from: "pdf"
    std::string digest;  ///< why this is not the text itself; shown with every answer

    friend bool operator==(const Masthead&, const Masthead&) = default;
};

/// More than any format's rank.
constexpr unsigned doubt_step = 16;

struct Edition {
    Masthead masthead;
    std::string formula;            ///< enacting words: "The General Assembly,"
    std::vector<Passage> passages;  ///< in document order; together they are the document
    /// What speaks against taking it where another file gives the same edition: doubt_step for each
    /// thing that speaks against its symbol or language, and the rank of its format.
    unsigned doubt = 0;
};

}  // namespace chancery::document
