// SPDX-License-Identifier: GPL-2.0-or-later
//
// Letters that number sub-paragraphs. Their places in an edition's own alphabet are mapped to Latin
// letters, so that 41.b is the same paragraph in six languages (contract.md section 2). Alphabets:
// data/vocabulary/letters.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::reference {

/// Latin label of a place, from 1: a ... z, aa, bb ... zz, aaa.
std::string letter_of(unsigned place);

/// Places that a label of letters may stand for, likeliest first: "c" 3; "aa" 27; "ج" 3; Cyrillic
/// "с" 3 (it is often typed for the Latin letter that looks like it) or 17. Empty when it is none.
std::vector<unsigned> places_of(std::string_view label);

/// The Latin capital that a Cyrillic one is typed for ("А/С.1/75/L.8", "43/78 Н"); 0 for others.
char latin_capital(char32_t letter);

}  // namespace chancery::reference
