// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery-eval run`: topics in, TREC runs out, one a model.
#pragma once

#include "bench/quality/verbs/verbs.hpp"

namespace chancery::quality {

/// Answers every topic with every model. 0: all were answered; 4: some could not be read as queries
/// and are told.
Result<int> run_topics(const program::Options& options, program::Streams& streams);

}  // namespace chancery::quality
