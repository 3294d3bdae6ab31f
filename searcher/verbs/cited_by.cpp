// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/cited_by.hpp"

#include <utility>

#include <fmt/format.h>

#include "searcher/lookup/cited_by.hpp"
#include "searcher/output/cited_by.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {

Result<int> cited_by(const program::Options& options, program::Streams& streams,
                     const index::Index* index) {
    auto format = output::find_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    auto citing =
        lookup::cited_by(*index, {.reference = fmt::format("{}", fmt::join(options.operands, " ")),
                                  .language = *language,
                                  .first = options.skip,
                                  .count = options.count});
    if (!citing) return pass_on(std::move(citing));
    if (!(*format)->tells_notes) write_notes(citing->results, streams);
    output::write_cited_by(*citing, **format,
                           {.width = streams.screen.width, .colour = streams.screen.colour},
                           streams.out);
    return citing->results.total.value > 0 ? found : nothing_found;
}

}  // namespace chancery::verbs
