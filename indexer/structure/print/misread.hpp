// SPDX-License-Identifier: GPL-2.0-or-later
//
// Symbols that OCR misread: "$/23329" for S/23329, "A/45/696/Add.l" for A/45/696/Add.1. Only
// letters that no symbol has at their place are taken for others (a table of what machines confuse
// on paper), and only where a symbol is sought: in mastheads and running heads. Stored text keeps
// what was read.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::structure {

/// True when the words of a work were recognised on pictures, by its metadata.
bool is_recognised(const std::vector<std::pair<std::string, std::string>>& metadata);

/// A text with each of its words that is a symbol but for misread letters as that symbol; other
/// words as they are. Blanks, tabs and line ends part words.
std::string with_symbols_mended(std::string_view text);

}  // namespace chancery::structure
