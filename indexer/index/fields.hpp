// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of fields: one row a field of contract.md section 4. It feeds the indexer (which terms
// an entry gets), the query language (which names it takes), `chancery info --fields` and the
// manual. Adding a field is adding a row.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/index/stored.hpp"

namespace chancery::index {

/// What a field's value is and therefore how it is matched.
enum class FieldKind {
    words,   ///< analysed text: single words by stem, phrases by exact words
    exact,   ///< one whole value: symbol, role, type
    date,    ///< ISO date or the start of one; ranges A..B
    number,  ///< whole number; ranges A..B
};

/// Which entry bears the field: each passage, the one entry of its edition, or both: then an
/// edition that has the value stands for all of its passages.
enum class FieldLevel { passage, edition, both };

/// Values of a field: of an edition, or of a passage, as the field's level says.
using EditionValues = std::vector<std::string> (*)(const EditionRecord&);
using PassageValues = std::vector<std::string> (*)(const document::Passage&);

struct Field {
    std::string_view name;
    std::array<std::string_view, 3> aliases;  ///< empty ones never match
    std::string_view prefix;                  ///< Xapian term prefix, after Omega's conventions
    FieldKind kind;
    FieldLevel level;
    std::string_view help;               ///< one line
    std::string_view example;            ///< a query that uses it
    EditionValues of_edition = nullptr;  ///< set unless level is passage
    PassageValues of_passage = nullptr;  ///< set unless level is edition
};

/// All fields, in the order of the manual.
std::span<const Field> fields();

/// The field of that name or alias, in any case; nullptr when there is none.
const Field* find_field(std::string_view name);

}  // namespace chancery::index
