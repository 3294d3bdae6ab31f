// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/trace.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace chancery::output {
namespace {

constexpr auto trace_formats = std::to_array<TraceFormat>({
    {"text", false, write_trace_text},
    {"json", true, write_trace_json},
    {"jsonl", false, write_trace_jsonl},
});

}  // namespace

Result<const TraceFormat*> find_trace_format(std::string_view name) {
    const auto found = std::ranges::find(trace_formats, name, &TraceFormat::name);
    if (found != trace_formats.end()) return &*found;
    return fail(Kind::usage, "--format " + std::string(name), "a trace is not written in it",
                "choose one of text, json, jsonl");
}

}  // namespace chancery::output
