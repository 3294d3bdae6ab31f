// SPDX-License-Identifier: GPL-2.0-or-later
//
// Titles in headline capitals, as some English styles want them: every word but the small ones of
// the style; the first and last word always. Words that hold a capital already stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace chancery::cite {

/// "Developments in the field of" becomes "Developments in the Field Of" where `small` is "in the
/// of" (words parted by blanks).
std::string headline(std::string_view title, std::string_view small);

}  // namespace chancery::cite
