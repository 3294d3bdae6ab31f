// SPDX-License-Identifier: GPL-2.0-or-later
//
// The manuscript that a person names, whatever its format: its first bytes tell. Text, Markdown and
// HTML are read here; DOCX and PDF by chancery-index, whose reading processes have no rights.
#pragma once

#include "indexer/program/options.hpp"
#include "indexer/program/streams.hpp"
#include "indexer/system/error.hpp"
#include "searcher/manuscript/manuscript.hpp"

namespace chancery::verbs {

/// The operand's manuscript; "-" is standard input. Notes on what was odd go to `streams.err`.
/// Error `input` with the reason, `system` when chancery-index cannot be started.
Result<manuscript::Manuscript> read_manuscript(const program::Options& options,
                                               program::Streams& streams);

}  // namespace chancery::verbs
