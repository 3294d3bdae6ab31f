// SPDX-License-Identifier: GPL-2.0-or-later
//
// Places whose text is named by its title, with the symbol in a note: "paragraph 80 of the Final
// Document of the Tenth Special Session of the General Assembly" and, in the note, "Resolution
// S-10/2". The title runs from behind the places to the mark of the note; it holds no comma, no
// other place and no second title ("and the"), since then the mark may be another text's.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/reference/places.hpp"

namespace chancery::reference::finder {

/// Places that belong to the title which ends at the end of `before`, a passage's text up to a
/// note's mark; none where there is no such title, or where a word such as "of" does not join them
/// (Russian and Chinese have none).
std::vector<Place> places_of_title(std::string_view before);

}  // namespace chancery::reference::finder
