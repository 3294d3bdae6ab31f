// SPDX-License-Identifier: GPL-2.0-or-later
//
// The number that a page bears in its head or foot: alone ("4", "- 4 -", "Page 4"), of all ("4/18",
// "Página 2 de 9"), beside a job number ("24-24293 4/18"), or as the file itself labels the page
// ("ii"). How pages are cited, the numbers of most of them tell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/pdf/core.hpp"

namespace chancery::readers::pdf {

/// The page number in a foot or head, which loses it; 0: none.
unsigned take_page_number(std::string& text);

/// True for a wording that counts this page, alone ("Page 2") or of all ("2 of 9", "Página 2 de
/// 9"). `page` counts from 1.
bool counts_page(std::string_view text, std::size_t page, std::size_t pages);

/// True for what the file itself calls the page, which may be a Roman numeral: "ii", "- ii -".
bool is_label_of(const Page& page, std::string_view text);

/// The number of each page: as counted, moved by what most pages print beyond that. `printed`: what
/// each page may bear.
std::vector<unsigned> settle_numbers(const std::vector<std::vector<unsigned>>& printed);

}  // namespace chancery::readers::pdf
