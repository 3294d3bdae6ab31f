// SPDX-License-Identifier: GPL-2.0-or-later
//
// What printing does to a citation is undone before it is read: no-break blanks, direction marks,
// the many dashes and slashes, full-width and Arabic-Indic digits (domain: "normalise before
// matching"). Each byte of the result knows where it came from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::reference {

struct Cleaned {
    std::string text;
    std::vector<std::size_t> origin;  ///< byte in the source of each byte of text, and of its end
};

Cleaned cleaned(std::string_view printed);

}  // namespace chancery::reference
