// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery-eval score QRELS RUN...`: trec_eval's command line, output and exit codes, byte for
// byte, with the measures of ir_measures' names besides. Exit codes are trec_eval's own here, not
// the contract's: 1 wrong use, 2 a file that cannot be read, 4 a measure that cannot be computed, 7
// no topic in common, 255 no Z scores. Several runs are told apart by a first column.
#pragma once

#include "bench/quality/verbs/verbs.hpp"

namespace chancery::quality {

/// Reads trec_eval's arguments out of the operands and scores.
Result<int> score(const program::Options& options, program::Streams& streams);

}  // namespace chancery::quality
