// SPDX-License-Identifier: GPL-2.0-or-later
//
// Places of a work as a style prints them: "para. 6 (a) and (b)", "¶¶ 5–7, 9", "annex, art 41(5)".
// Places of one kind in one annex or section become a list; what is printed follows the style's
// rules unit.KIND and units.KIND (data/styles/README.md). Numbered paragraphs are cited, never
// pages (Editorial Manual); an unnumbered one is found by its page.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/cite/cited.hpp"
#include "searcher/cite/style.hpp"

namespace chancery::cite {

/// The pinpoint in the words of that language, as far as the style has them; empty for no place.
std::string printed_places(const Style& style, std::string_view language,
                           std::span<const CitedPlace> places);

/// In document order, each once, without what stands below another one; three numbers or more in a
/// row become a range.
std::vector<CitedPlace> in_order(std::vector<CitedPlace> places);

/// True when all places are unnumbered paragraphs whose pages are known: they are printed as pages.
bool are_pages(std::span<const CitedPlace> places);

/// True when `next` stands right behind `place` by its number or letter.
bool follows(const reference::Pinpoint& place, const reference::Pinpoint& next);

}  // namespace chancery::cite
