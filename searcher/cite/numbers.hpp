// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a symbol says of the number that resolutions and decisions are cited by (A/RES/43/78H: 43/78
// H), of records (A/56/PV.1: the first meeting) and of supplements to the Official Records
// (A/74/17: supplement 17 of session 74; domain: "Official Records").
#pragma once

#include <string>
#include <string_view>

#include "indexer/reference/symbol.hpp"

namespace chancery::cite {

struct Numbers {
    std::string base;        ///< "43/78", "217", "1373"; empty where the symbol has no such number
    std::string letter;      ///< "H", "A-B"
    std::string session;     ///< what stands in brackets: "III", "2001"
    std::string record;      ///< "PV", "SR"; empty for other documents
    std::string meeting;     ///< "1"
    std::string supplement;  ///< "17"
    bool has_year = false;   ///< session is a year
    bool on_paper = true;    ///< false: the UN prints no such symbol (decisions, A/DEC/77/512)

    bool is_old() const { return !session.empty() && !has_year; }
};

Numbers numbers_of(const reference::Symbol& symbol);

/// The symbol with the blanks that the UN prints: "S/RES/1373 (2001)", "A/81/6 (Sect. 2)".
std::string spaced(const reference::Symbol& symbol);

/// The number that digits stand for; 0 where they are none.
unsigned value_of(std::string_view digits);

}  // namespace chancery::cite
