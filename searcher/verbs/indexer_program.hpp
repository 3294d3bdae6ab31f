// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where chancery-index is looked for: beside the running program, then in PATH.
#pragma once

#include <string>
#include <vector>

namespace chancery::verbs {

/// In the order in which they are tried; the last one is a name without a path.
std::vector<std::string> indexer_programs();

}  // namespace chancery::verbs
