// SPDX-License-Identifier: GPL-2.0-or-later
//
// A comparison as one HTML page that an author can put in an appendix: a table of all measures with
// intervals, tests and effect sizes, then for each run the figures of comparison_plots.hpp and the
// topics that moved most. The page stands alone: style inside, no script, nothing fetched (its
// policy forbids both); light, dark and printed.
#pragma once

#include <ostream>

#include "bench/quality/comparison/comparison.hpp"

namespace chancery::quality {

void write_page(const ComparisonReport& report, std::ostream& out);

}  // namespace chancery::quality
