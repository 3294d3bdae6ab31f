// SPDX-License-Identifier: GPL-2.0-or-later
//
// Places that stand before the name of their text: which words may stand between. Small ones
// ("paragraph 5 of its resolution 76/19", "para. 13, U.N. Doc. A/70/174"), and the title of a
// document whose symbol follows in brackets ("of the report of the Secretary-General (A/78/76)").
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/reference/finder/tokens.hpp"

namespace chancery::reference::finder {

/// True when places that end before the token at `behind` are those of the text whose name begins
/// at the token `name`.
bool lead_to(std::string_view text, std::span<const Token> tokens, std::size_t behind,
             std::size_t name);

}  // namespace chancery::reference::finder
