// SPDX-License-Identifier: GPL-2.0-or-later
//
// `chancery-eval explain`: why a document has its score for a topic, and why it stands above or
// below another.
#pragma once

#include "bench/quality/verbs/verbs.hpp"

namespace chancery::quality {

/// Prints the shares of TOPIC's words in one document's score or two documents'.
Result<int> explain_scores(const program::Options& options, program::Streams& streams);

}  // namespace chancery::quality
