// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery-eval score`: a run's values by measure.
#pragma once

#include "bench/quality/verbs/verbs.hpp"

namespace chancery::quality {

/// Prints values of QRELS and RUN.
Result<int> score(const program::Options& options, program::Streams& streams);

}  // namespace chancery::quality
