// SPDX-License-Identifier: GPL-2.0-or-later
//
// The symbol that a link means. Addresses in the UN's files are evidence, not truth: wrong numbers,
// "(supp)", missing part letters, private paths (domain: links). The text is believed before the
// address where both name a resolution.
#pragma once

#include <string>
#include <string_view>

namespace chancery::structure {

/// Symbol meant by a link; empty when none can be read. `text` is what is linked, `behind` what
/// stands behind it ("H of 7 December 1988": the letter belongs to the symbol).
std::string linked_symbol(std::string_view address, std::string_view text, std::string_view behind);

}  // namespace chancery::structure
