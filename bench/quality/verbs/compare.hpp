// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery-eval compare BASE RUN...`: is a run better than the base by more than chance?
#pragma once

#include "bench/quality/verbs/verbs.hpp"

namespace chancery::quality {

/// Compares every run with the first over the topics that are judged, and writes what was found.
Result<int> compare(const program::Options& options, program::Streams& streams);

}  // namespace chancery::quality
