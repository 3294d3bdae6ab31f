// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery info: where the index is, when it was published, what it holds by language, how large it
// is and what became of the sources; with --fields, the fields that a query can name;
// with --aliases, names that stand for a symbol; with --failures, what is missing.
#pragma once

#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {

/// The verb's work; opens the index itself, since --fields and --aliases need none.
Result<int> tell_index(const program::Options& options, program::Streams& streams,
                       const index::Index* index);

/// What tell_index() prints of an index.
void write_holdings(const std::filesystem::path& folder, const index::Manifest& manifest,
                    const program::Screen& screen, std::ostream& out);

/// What --failures prints: files that are not in the index, or not whole, with the reason. Exit
/// code 0 when there are any.
Result<int> write_failures(const index::Index& index, std::ostream& out);

/// What --aliases prints: symbols and the names that stand for them; of several texts beside the
/// names.
void write_aliases(const program::Screen& screen, std::ostream& out);

/// What --fields prints.
void write_fields(const program::Screen& screen, std::ostream& out);

}  // namespace chancery::verbs
