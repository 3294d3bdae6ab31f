// SPDX-License-Identifier: GPL-2.0-or-later
//
// What verbs that give passages do alike once they have them: results to standard output in the
// format asked for, notes to standard error where the format has no place for them, the exit code.
#pragma once

#include <string>
#include <vector>

#include "indexer/program/options.hpp"
#include "indexer/program/streams.hpp"
#include "searcher/output/formats.hpp"
#include "searcher/results/results.hpp"

namespace chancery::verbs {

/// Which of a format's two ways of writing.
enum class Shape { hits, work };

/// What the reader should know, on standard error.
void write_notes(const results::Results& results, program::Streams& streams);

/// The same where there are notes alone.
void write_notes(const std::vector<std::string>& notes, program::Streams& streams);

/// Writes results and notes; 1 when nothing was found, and then says so.
int answer(const results::Results& results, const output::Format& format, Shape shape,
           const output::Layout& layout, program::Streams& streams);

}  // namespace chancery::verbs
