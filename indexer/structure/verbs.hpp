// SPDX-License-Identifier: GPL-2.0-or-later
//
// The verb that governs a paragraph of a resolution ("Recalling", "Décide", "强调"), in English
// whatever the language: it tells commitments from courtesies. A sub-paragraph has that of its
// lead-in. Which words are which verb, data/vocabulary/governing_verbs.tsv says.
#pragma once

#include <string>
#include <string_view>

#include "indexer/document/edition.hpp"

namespace chancery::structure {

/// Sets the verb of every preambular and operative passage whose first words tell one.
void govern(document::Edition& edition);

/// The verb, or the words like "pursuant to", that stand last before a citation; empty for none.
/// `before` is the text up to the citation; only its end is read.
std::string citing_verb(std::string_view before, std::string_view language);

}  // namespace chancery::structure
