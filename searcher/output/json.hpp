// SPDX-License-Identifier: GPL-2.0-or-later
//
// Results as JSON, exactly as contract.md section 5 names the fields;
// data/schema/results.schema.json is the same in a form that a program can check. Besides those, a
// hit has `digest` when it is one, and a footnote `marks` when it matched. What is absent is left
// out, never null. The output is UTF-8 whatever the input.
#pragma once

#include <ostream>

#include "searcher/output/formats.hpp"
#include "searcher/results/results.hpp"

namespace chancery::output {

/// One object: query, total, hits, notes.
void write_json(const results::Results& results, const Layout& layout, std::ostream& out);

/// One hit a line.
void write_jsonl(const results::Results& results, const Layout& layout, std::ostream& out);

}  // namespace chancery::output
