// SPDX-License-Identifier: GPL-2.0-or-later
//
// Dates as citations print them: "5 December 2018", "Dec. 11, 2018", "5 de diciembre de 2018",
// "5 декабря 2018 года", "5 كانون الأول/ديسمبر 2018", "2018年12月5日".
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "indexer/reference/finder/tokens.hpp"

namespace chancery::reference::finder {

struct PrintedDate {
    std::string iso;  ///< 2018-12-05; empty for none
    unsigned year = 0;
    std::size_t next = 0;  ///< token behind it
};

/// The date that begins at a token, with words and signs before it ("of", "(", ", de") left out.
PrintedDate date_at(std::span<const Token> tokens, std::size_t place);

/// The date behind what may stand between a number and its date: ", de", "от", "المؤرخ", "(".
PrintedDate date_behind(std::span<const Token> tokens, std::size_t place);

}  // namespace chancery::reference::finder
