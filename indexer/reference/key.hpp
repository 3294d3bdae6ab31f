// SPDX-License-Identifier: GPL-2.0-or-later
//
// A key is a reference that a machine keeps: A/RES/76/19@en#6.a. Language and pinpoint may be
// absent: A/RES/76/19#6.a is the passage in any language, A/RES/76/19@en an edition, A/RES/76/19
// the work (contract.md section 2). People write references in print: "A/RES/76/19, para. 6 (a)".
#pragma once

#include <string>
#include <string_view>

#include "indexer/reference/pinpoint.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/system/error.hpp"

namespace chancery::reference {

struct Key {
    Symbol symbol;
    std::string language;  ///< ISO 639-1; empty for any
    Pinpoint pinpoint;     ///< empty for the whole work

    friend auto operator<=>(const Key&, const Key&) = default;
};

/// The key's own form, with the parts that it has.
std::string to_string(const Key& key);

/// A reference before its pinpoint is read.
struct ReferenceParts {
    Symbol symbol;
    std::string language;
    std::string pinpoint;  ///< as printed; empty for the whole work
};

/// Finds symbol, language and pinpoint in a key or printed reference. Error `usage`.
Result<ReferenceParts> split_reference(std::string_view printed);

/// Reads a key or a printed reference ("GA res. 76/19, para. 6(a)", "76/19 OP6", an undocs.org
/// address, "A/RES/76/19@fr#6.a"). Error `usage` says what could not be read.
Result<Key> parse_reference(std::string_view printed);

/// A reference ready to be pasted: "A/RES/76/19, para. 6 (a)". `letters` as in printed(Pinpoint).
std::string printed_reference(const Symbol& symbol, const Pinpoint& pinpoint,
                              std::span<const std::string> letters = {});

}  // namespace chancery::reference
