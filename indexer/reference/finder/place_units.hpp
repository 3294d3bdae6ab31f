// SPDX-License-Identifier: GPL-2.0-or-later
//
// The units of places as the tables of words name them ("para", "pp" of a preamble, "s" of sections
// ...): the word that parse_places() reads for each, which of them need no label, and how deep they
// stand in a text.
#pragma once

#include <string_view>

namespace chancery::reference::finder {

/// The word of a unit: "preambular para" for "pp"; empty for what is no unit of ours.
std::string_view word_of(std::string_view unit);

/// True of units that need no label: "the annex".
bool stands_alone(std::string_view unit);

/// True of units whose numbers are Roman and that hold lettered sections: "chapter II.A".
bool holds_sections(std::string_view unit);

/// How deep within a text units of a kind stand, the outermost 0; those of one depth hold none of
/// each other.
unsigned depth_of(std::string_view unit);

}  // namespace chancery::reference::finder
