// SPDX-License-Identifier: GPL-2.0-or-later
//
// Places of a work in running text: "annex I, sect. II, para. 4", "paragraphs 5 to 7 and 9",
// "第121、129和132至134段", "الفقرتين 14 و 15". They are brought into one language-free spelling,
// which parse_places() reads. How they stand around the name of their text: places_behind.hpp.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/tokens.hpp"
#include "indexer/reference/places.hpp"

namespace chancery::reference::finder {

struct FoundPlaces {
    std::vector<Place> places;
    std::size_t next = 0;  ///< token behind them; 0: there are none
};

/// True for a word of places, or ordinals with one behind: "para.", "second and third paragraphs".
bool opens_places(std::span<const Token> tokens, std::size_t place);

/// Places that begin at a token with a word of places ("para.") or, in Chinese, with a number.
FoundPlaces places_at(std::string_view text, std::span<const Token> tokens, std::size_t place);

}  // namespace chancery::reference::finder
