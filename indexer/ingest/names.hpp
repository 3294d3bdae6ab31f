// SPDX-License-Identifier: GPL-2.0-or-later
//
// The name of a file below the PATH given is the key of a document without symbol
// ("file:reports/gge.pdf"), and no two passages of an index share a key. Where files of two PATHs
// have the same name, one gets a longer piece of its path, as many folders as part them.
#pragma once

#include <vector>

#include "indexer/index/sources.hpp"
#include "indexer/ingest/inputs.hpp"

namespace chancery::ingest {

/// Parts the names of a run's files from each other and from those of the sources that stay. What
/// is indexed keeps its name, so that keys last; of new files the first by path has the short one,
/// in whatever order the PATHs are given.
void part_names(Inputs& inputs, const std::vector<index::Source>& known);

}  // namespace chancery::ingest
