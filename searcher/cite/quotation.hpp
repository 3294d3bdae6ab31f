// SPDX-License-Identifier: GPL-2.0-or-later
//
// Quotations with their references. Short ones stand in the marks of the style, those inside
// changed to the other kind; long ones are set off: indented, without marks, paragraph by
// paragraph (how many words are long, the style tells). Words left out between two places are an
// ellipsis, and a comma or semicolon at the end is dropped within marks.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/cite/cited.hpp"
#include "searcher/cite/style.hpp"

namespace chancery::cite {

/// The words with the citation, as the style arranges them.
std::string quotation(const Style& style, const Cited& cited);

/// The words in the style's marks, whatever their number.
std::string inline_quotation(const Style& style, const Cited& cited);

/// How many words are quoted.
std::size_t count_quoted_words(const Cited& cited);

}  // namespace chancery::cite
