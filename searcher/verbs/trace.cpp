// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/trace.hpp"

#include <fmt/format.h>

#include "indexer/program/messages.hpp"
#include "searcher/lookup/phrase_uses.hpp"
#include "searcher/lookup/trace.hpp"
#include "searcher/output/trace.hpp"

namespace chancery::verbs {

Result<int> trace(const program::Options& options, program::Streams& streams,
                  const index::Index* index) {
    auto format = output::find_trace_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    const lookup::TraceRequest request{
        .wanted = fmt::format("{}", fmt::join(options.operands, " ")),
        .language = *language,
        .count = options.count};
    auto traces =
        options.phrase ? lookup::phrase_uses(*index, request) : lookup::trace(*index, request);
    if (!traces) return pass_on(std::move(traces));
    if (!(*format)->tells_notes) {
        for (const auto& note : traces->notes)
            streams.err << program::note_of(program_row().name, note);
        streams.err.flush();
    }
    (*format)->write(*traces, {.width = streams.screen.width, .colour = streams.screen.colour},
                     streams.out);
    return traces->traces.empty() ? nothing_found : found;
}

}  // namespace chancery::verbs
