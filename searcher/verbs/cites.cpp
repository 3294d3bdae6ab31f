// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/cites.hpp"

#include <utility>

#include <fmt/format.h>

#include "searcher/lookup/cites.hpp"
#include "searcher/output/cites.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {

Result<int> cites(const program::Options& options, program::Streams& streams,
                  const index::Index* index) {
    auto format = output::find_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    auto cited = lookup::cites(
        *index,
        {.reference = fmt::format("{}", fmt::join(options.operands, " ")), .language = *language});
    if (!cited) return pass_on(std::move(cited));
    if (!(*format)->tells_notes) write_notes(cited->notes, streams);
    output::write_cites(*cited, (*format)->name,
                        {.width = streams.screen.width, .colour = streams.screen.colour},
                        streams.out);
    return cited->edges.empty() ? nothing_found : found;
}

}  // namespace chancery::verbs
