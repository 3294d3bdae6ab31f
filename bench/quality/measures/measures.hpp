// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of measures by the names that ir_measures gave them (MacAvaney, Macdonald and Ounis,
// "Streamlining Evaluation with ir-measures", ECIR 2022): nDCG@10, P(rel=2)@5, RBP(p=0.8), AP. A
// measure is a file measures/NAME.cpp with formula and source and a row in measures.cpp.
//
//     auto measure = parse_measure("nDCG@10");                     // Result<Measure>
//     double value = measure->value(judged_ranking);
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bench/quality/measures/judged_ranking.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// What a measure can be told; each reads what its row names.
struct Parameters {
    long cutoff = 0;       ///< @10: how many documents count; 0: all
    long relevant = 1;     ///< rel: the least relevance that counts as relevant
    double recall = 0;     ///< @0.1 of IPrec
    double persist = 0.8;  ///< p of RBP
    double beta = 1;       ///< of SetF
};

struct MeasureRow;

/// A measure with its parameters.
struct Measure {
    std::string name;  ///< as ir_measures prints it
    const MeasureRow* row = nullptr;
    Parameters parameters;

    /// The value for one topic.
    double value(const JudgedRanking& ranking) const;
};

/// Reads one name. Error `usage` for an unknown one, with the nearest, or a bad parameter.
Result<Measure> parse_measure(std::string_view name);

/// Reads several.
Result<std::vector<Measure>> parse_measures(std::span<const std::string> names);

}  // namespace chancery::quality
