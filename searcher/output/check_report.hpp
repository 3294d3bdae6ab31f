// SPDX-License-Identifier: GPL-2.0-or-later
//
// A checked manuscript as a person reads it (text), as editors and compilers write (line:
// "FILE:LINE:COLUMN: message"), as JSON objects (jsonl) and as SARIF 2.1.0 (OASIS), which code
// review tools show. The first two and SARIF leave out what is in order.
#pragma once

#include <ostream>
#include <string_view>

#include "indexer/system/error.hpp"
#include "searcher/manuscript/check.hpp"
#include "searcher/output/formats.hpp"

namespace chancery::output {

using CheckWriter = void (*)(const manuscript::Report&, const manuscript::Manuscript&,
                             const Layout&, std::ostream&);

/// The writer of text, line, jsonl or sarif. Error `usage` names them.
Result<CheckWriter> find_check_format(std::string_view name);

}  // namespace chancery::output
