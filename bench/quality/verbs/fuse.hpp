// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery-eval fuse RUN...`: one run out of several.
#pragma once

#include "bench/quality/verbs/verbs.hpp"

namespace chancery::quality {

/// Writes the fused run to --output, else to standard output.
Result<int> fuse(const program::Options& options, program::Streams& streams);

}  // namespace chancery::quality
