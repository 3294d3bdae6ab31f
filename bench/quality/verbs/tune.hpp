// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery-eval tune`: which values of a model's parameters to take, and what they can be expected
// to be worth on topics not seen.
#pragma once

#include "bench/quality/verbs/verbs.hpp"

namespace chancery::quality {

/// Prints every setting's score, the setting chosen without each fold and each collection, and its
/// score on what was left out, beside that of the model as it was given.
Result<int> tune(const program::Options& options, program::Streams& streams);

}  // namespace chancery::quality
