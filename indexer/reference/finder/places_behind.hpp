// SPDX-License-Identifier: GPL-2.0-or-later
//
// Places as they stand around the name of their text: behind it (", annex, para. 4", "(OP 1)", "at
// 12", "[45]", "第5段"), with what legal styles set between ("(n 3)", "supra note 3", a year), or
// before it, the innermost first ("subparagraph (c) of paragraph 23 of section II of"). The places
// themselves places_at.hpp reads.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/places_at.hpp"
#include "indexer/reference/finder/tokens.hpp"

namespace chancery::reference::finder {

/// Places before their text, the innermost first: "paragraph 20 of section VIII". `next` stands
/// behind the last of them, before "of".
FoundPlaces nested_places_at(std::string_view text, std::span<const Token> tokens,
                             std::size_t place);

/// Places behind the name of their text: ", annex, para. 4", "(OP 1)", "第5段". None when they
/// belong to the text that follows: "resolution 51/233, paragraph 5 of resolution 52/237".
FoundPlaces places_behind(std::string_view text, std::span<const Token> tokens, std::size_t place);

/// Adds places to those a find has: below them where these are one annex, section or chapter, and
/// the new ones can stand in it ("annex I to A/75/816, paragraph 34").
void add_places(std::vector<Place>& places, const std::vector<Place>& more);

}  // namespace chancery::reference::finder
