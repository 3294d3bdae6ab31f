// SPDX-License-Identifier: GPL-2.0-or-later
//
// How terms, slots and entries are named in Xapian, for the indexer and the searcher alike;
// SCHEMA.md beside this file tells the whole layout. Prefixes follow Omega: a colon stands between
// a prefix and a value that begins with a capital or a colon, "Z" marks a ranked (stemmed) form.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

namespace chancery::index {

/// Value slots.
constexpr Xapian::valueno slot_date = 0;  ///< of an edition's entry: YYYY-MM-DD
constexpr Xapian::valueno slot_fingerprint =
    1;  ///< of a passage's entry: the same words, the same value

/// Term of every edition's entry.
constexpr std::string_view edition_marker = "XE";
/// Prefix of words of titles, the field's (fields.cpp): rankings ask for them by it.
constexpr std::string_view title_prefix = "S";
/// Prefix of a passage's fingerprint as a term: lists its reprints.
constexpr std::string_view fingerprint_prefix = "XW";
/// Prefix of a passage's edges, the work it cites and the verb that governs it there.
constexpr std::string_view edge_prefix = "XCE";
/// Prefix of compounds as they are printed with hyphens, "XJcyber-security": which words make one.
constexpr std::string_view compound_prefix = "XJ";
/// Prefix of unique ids: "Q:A/RES/76/19" is the edition's entry, "Q:A/RES/76/19#6.a" a passage's.
constexpr std::string_view id_prefix = "Q";

/// Positions between values of a field, and between a text and its notes: no phrase spans them.
constexpr Xapian::termpos position_gap = 100;

/// Term of a whole value: "XU:A/RES/76/19", "XRoperative".
std::string value_term(std::string_view prefix, std::string_view value);

/// Terms of an analysed word: exact ("Sworking") and ranked ("ZSwork"); no prefix for the text
/// itself.
std::string exact_term(std::string_view prefix, std::string_view exact);
std::string ranked_term(std::string_view prefix, std::string_view ranked);

/// Term of an id: of a symbol, or of a symbol and a pinpoint. Long ones are shortened by a digest.
std::string id_term(std::string_view symbol, std::string_view pinpoint);

/// Term of an edge: "XCE:A/RES/73/27 recalling". The terms of all verbs under which a work is cited
/// begin with that of no verb.
std::string edge_term(std::string_view symbol, std::string_view verb);

/// Fingerprint of a text: 16 hexadecimal digits, equal for the same words (contract.md section 6);
/// empty for a text without words.
std::string fingerprint(std::string_view text);

}  // namespace chancery::index
