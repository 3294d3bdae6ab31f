// SPDX-License-Identifier: GPL-2.0-or-later
//
// The citations of a text, one a line, whether an index holds them or not: for other programs as
// JSON objects, for people with line and column.
#pragma once

#include <ostream>
#include <span>

#include "indexer/reference/finder/find.hpp"
#include "searcher/manuscript/manuscript.hpp"

namespace chancery::output {

/// One object a line: symbol, pinpoint (left out for the whole work), text as printed, span
/// (half-open range of code points, of the paragraph's text in DOCX and PDF), there also page,
/// paragraph and note, date (left out where none is printed), certainty.
void write_citations_jsonl(const manuscript::Manuscript& manuscript,
                           std::span<const reference::finder::Find> finds, std::ostream& out);

/// "draft.md:12:7: A/RES/76/19#6.a: resolution 76/19, para. 6 (a)".
void write_citation_lines(const manuscript::Manuscript& manuscript,
                          std::span<const reference::finder::Find> finds, std::ostream& out);

}  // namespace chancery::output
