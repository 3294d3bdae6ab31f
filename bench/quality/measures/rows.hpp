// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a row of the table of measures is. Each measures/NAME.cpp has a function that the row names;
// trec_eval's table (scoring/) uses the same functions, so that a formula stands in one place.
#pragma once

#include <span>
#include <string_view>

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// How a measure takes the number behind "@".
enum class Cutoff { none, optional, needed, recall };

struct MeasureRow {
    std::string_view name;
    double (*value)(const JudgedRanking&, const Parameters&) = nullptr;
    Cutoff cutoff = Cutoff::none;
    std::string_view parameters = {};  ///< names that may stand in brackets, parted by blanks
    bool is_count = false;             ///< summed over topics, not averaged
    std::string_view summary = {};     ///< one line for help
};

/// All measures.
std::span<const MeasureRow> measure_rows();

}  // namespace chancery::quality
