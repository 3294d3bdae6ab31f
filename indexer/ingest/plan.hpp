// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a run has to do, from the files found and the record of the run before: unchanged files are
// kept, vanished ones removed, everything else is read. A file counts as unchanged when its size
// and time are; files that failed are read again only when they change.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/sources.hpp"
#include "indexer/ingest/given.hpp"
#include "indexer/ingest/inputs.hpp"

namespace chancery::ingest {

struct Task {
    Input input;
    std::string known_digest;  ///< content of the run before; empty for a new file
};

struct Plan {
    std::vector<Task> to_read;           ///< in the order of Inputs::files
    std::vector<index::Source> before;   ///< what the tasks' files were, by path, where known
    std::vector<index::Source> kept;     ///< unchanged, or not below the PATHs of this run
    std::vector<index::Source> removed;  ///< below the PATHs and no longer there
    std::size_t unchanged = 0;           ///< of kept: files that were found again
    std::size_t failed_before = 0;       ///< of unchanged: files that failed
};

/// Of a source whose file was not found: true when it is gone, not merely outside of the PATHs or
/// in a folder that cannot be looked into.
bool is_removed(const Inputs& inputs, const index::Source& source);

/// Files that `given` names are read again even when they are unchanged: what is given may not be.
/// With `ocr`, scans that wait for it are read, too.
Plan make_plan(const Inputs& inputs, const std::vector<index::Source>& known,
               const GivenTable* given = nullptr, bool ocr = false);

}  // namespace chancery::ingest
