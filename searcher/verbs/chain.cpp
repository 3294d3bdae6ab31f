// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/chain.hpp"

#include <utility>

#include <fmt/format.h>

#include "searcher/lookup/chain.hpp"
#include "searcher/output/chain.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {

Result<int> chain(const program::Options& options, program::Streams& streams,
                  const index::Index* index) {
    auto format = output::find_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto chained = lookup::chain(*index, fmt::format("{}", fmt::join(options.operands, " ")));
    if (!chained) return pass_on(std::move(chained));
    if (!(*format)->tells_notes) write_notes(chained->notes, streams);
    output::write_chain(*chained, (*format)->name,
                        {.width = streams.screen.width, .colour = streams.screen.colour},
                        streams.out);
    return chained->links.empty() ? nothing_found : found;
}

}  // namespace chancery::verbs
