// SPDX-License-Identifier: GPL-2.0-or-later
//
// Success at k: 1 when a relevant document stands among the first k, else 0. Source: S. Tomlinson,
// "Early Precision Measures", SIGIR 2006.
#pragma once

#include "bench/quality/measures/measures.hpp"

namespace chancery::quality {

/// Success@k.
double success(const JudgedRanking& ranking, const Parameters& parameters);

}  // namespace chancery::quality
