// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/answers.hpp"

#include <fmt/format.h>

#include "indexer/program/messages.hpp"
#include "indexer/program/numbers.hpp"
#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {
void write_notes(const results::Results& results, program::Streams& streams) {
    std::ostream& err = streams.err;
    const auto name = program_row().name;
    for (const auto& note : results.notes) err << program::note_of(name, note);
    if (!results.hits.empty()) return;
    if (results.total.value > 0) {
        err << program::note_of(
            name, fmt::format("--count and --skip leave none of {}",
                              program::counted(results.total.value, "passage", "passages")));
    } else if (results.notes.empty()) {
        err << program::note_of(name, "nothing was found");
    }
}

void write_notes(const std::vector<std::string>& notes, program::Streams& streams) {
    for (const auto& note : notes) streams.err << program::note_of(program_row().name, note);
    streams.err.flush();
}

int answer(const results::Results& results, const output::Format& format, Shape shape,
           const output::Layout& layout, program::Streams& streams) {
    // Notes first, also where both streams are one terminal: they say how the answer is to be read.
    if (!format.tells_notes) {
        write_notes(results, streams);
        streams.err.flush();
    }
    const auto write = shape == Shape::hits ? format.write_hits : format.write_work;
    write(results, layout, streams.out);
    const bool any = !results.hits.empty() || results.total.value > 0;
    return any ? found : nothing_found;
}

}  // namespace chancery::verbs
