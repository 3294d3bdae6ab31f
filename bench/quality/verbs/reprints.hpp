// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery-eval reprints`: judgements or a run brought to the document numbers that
// `run --reprints` writes, so that any reprint of a judged passage answers for it.
#pragma once

#include "bench/quality/verbs/verbs.hpp"

namespace chancery::quality {

/// Writes FILE with every key replaced by that of the first passage with the same words. Of several
/// judgements of one passage the highest stays, of several places in a run the best.
Result<int> reprints(const program::Options& options, program::Streams& streams);

}  // namespace chancery::quality
