// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reports that running text names by the group that wrote them, without a symbol: "the 2010, 2013
// and 2015 reports of the Group of Governmental Experts", "the OEWG's 2021 final report", "GGE
// 2015, para. 13". Which there are says data/vocabulary/group_reports.tsv; words stand in
// citation_words. Groups on other subjects have reports of the same years: where the text says what
// the group is about, it must be information and communications technologies.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/tokens.hpp"

namespace chancery::reference::finder {

struct NamedReports {
    std::vector<std::string_view> symbols;  ///< in the order of print
    std::size_t next = 0;                   ///< token behind the name; 0: there is none
    std::size_t behind = 0;                 ///< ... and behind what the group is about
};

/// Reports named from a token on. A group with a year and no word for a report is one only with a
/// place behind it: "the 2015 GGE" met, and "GGE 2015, para. 13 (c)" is cited.
NamedReports reports_at(std::string_view text, std::span<const Token> tokens, std::size_t place);

}  // namespace chancery::reference::finder
