// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/answers.hpp"

#include <fmt/format.h>

#include "indexer/program/messages.hpp"
#include "indexer/program/numbers.hpp"
#include "searcher/verbs/verbs.hpp"

namespace chancery::verbs {
namespace {

void write_notes(const results::Results& results, std::ostream& err) {
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

}  // namespace

int answer(const results::Results& results, const output::Format& format, Shape shape,
           const output::Layout& layout, program::Streams& streams) {
    // Notes first, also where both streams are one terminal: they say how the answer is to be read.
    if (!format.tells_notes) {
        write_notes(results, streams.err);
        streams.err.flush();
    }
    const auto write = shape == Shape::hits ? format.write_hits : format.write_work;
    write(results, layout, streams.out);
    const bool any = !results.hits.empty() || results.total.value > 0;
    return any ? found : nothing_found;
}

}  // namespace chancery::verbs
