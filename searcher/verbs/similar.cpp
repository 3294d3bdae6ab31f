// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/similar.hpp"

#include <utility>

#include <fmt/format.h>

#include "searcher/lookup/show.hpp"
#include "searcher/results/similar.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {

Result<int> similar(const program::Options& options, program::Streams& streams,
                    const index::Index* index) {
    auto format = output::find_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    const auto reference = fmt::format("{}", fmt::join(options.operands, " "));
    auto shown = lookup::show(*index, {.reference = reference, .language = *language});
    if (!shown) return pass_on(std::move(shown));
    auto notes = std::move(shown->notes);
    auto results = results::similar(*index, {.passages = std::move(shown->hits),
                                             .first = options.skip,
                                             .count = options.count,
                                             .collapse = !options.no_collapse});
    if (!results) return pass_on(std::move(results));
    results->query = reference;
    results->notes.insert(results->notes.begin(), notes.begin(), notes.end());
    return answer(*results, **format, Shape::hits,
                  {.width = streams.screen.width, .colour = streams.screen.colour}, streams);
}

}  // namespace chancery::verbs
