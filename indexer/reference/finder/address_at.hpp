// SPDX-License-Identifier: GPL-2.0-or-later
//
// Addresses of documents in running text: undocs.org/en/A/RES/76/19,
// https://docs.un.org/en/A/80/257.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/reference/finder/tokens.hpp"
#include "indexer/reference/key.hpp"

namespace chancery::reference::finder {

struct FoundAddress {
    Key key;
    std::size_t end = 0;  ///< byte behind it; 0: there is none
};

/// The address whose host begins at a token of a cleaned text.
FoundAddress address_at(std::string_view text, std::span<const Token> tokens, std::size_t place);

/// First token of "https://" before a host at `place`; the host where none stands there.
std::size_t scheme_before(std::span<const Token> tokens, std::size_t place);

}  // namespace chancery::reference::finder
