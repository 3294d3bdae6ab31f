// SPDX-License-Identifier: GPL-2.0-or-later
//
// A paragraph's way through the texts, written as text, JSON (data/schema/trace.schema.json) and
// JSON lines. One paragraph is told with all words; of several, as a whole work has them, each is
// one entry that says since when it stands and what became of it.
#pragma once

#include <ostream>
#include <string_view>

#include "indexer/system/error.hpp"
#include "searcher/lookup/trace.hpp"
#include "searcher/output/formats.hpp"

namespace chancery::output {

using TraceWriter = void (*)(const lookup::Traces&, const Layout&, std::ostream&);

struct TraceFormat {
    std::string_view name;
    bool tells_notes;  ///< Traces::notes are part of the output
    TraceWriter write;
};

/// The format of that name. Error `usage` names those that a trace can be written in.
Result<const TraceFormat*> find_trace_format(std::string_view name);

void write_trace_text(const lookup::Traces& traces, const Layout& layout, std::ostream& out);

/// One object: query, traces, notes.
void write_trace_json(const lookup::Traces& traces, const Layout& layout, std::ostream& out);

/// One carrying passage a line.
void write_trace_jsonl(const lookup::Traces& traces, const Layout& layout, std::ostream& out);

}  // namespace chancery::output
