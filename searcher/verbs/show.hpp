// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery show REFERENCE: a work, an edition or a passage, to be read. The words of the command
// line, joined by blanks, are the reference, so that "A/RES/76/19, para. 6 (a)" needs no quotes but
// those of the shell.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work. Where --count or --skip were told (by a search whose query is a reference),
/// that part.
Result<int> show(const program::Options& options, program::Streams& streams,
                 const index::Index* index);

}  // namespace chancery::verbs
