// SPDX-License-Identifier: GPL-2.0-or-later
//
// One document named twice in one citation is one find: "UNGA Res 73/27 (5 December 2018) UN Doc
// A/RES/73/27, para 5", "[A/76/135](https://undocs.org/A/76/135)", and with the title between, as
// the legal styles print it: "Resolution 73/27, Developments in the Field of ..., A/RES/73/27".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/find.hpp"

namespace chancery::reference::finder {

/// Joins the repeats among the finds from `first` on; `text` is what all finds' bytes count in.
void merge_repeats(std::string_view text, std::vector<Find>& finds, std::size_t first);

}  // namespace chancery::reference::finder
