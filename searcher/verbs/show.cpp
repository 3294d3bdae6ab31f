// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/show.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/reference/key.hpp"
#include "searcher/lookup/show.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {

Result<int> show(const program::Options& options, program::Streams& streams,
                 const index::Index* index) {
    auto format = output::find_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    const auto reference = fmt::format("{}", fmt::join(options.operands, " "));
    auto results = lookup::show(
        *index,
        {.reference = reference, .language = *language, .all_languages = options.all_languages});
    if (!results) return pass_on(std::move(results));
    // Who asks for one paragraph wants that, not all that is known of the work.
    const auto key = reference::parse_reference(reference);
    const bool whole_work = !key || key->pinpoint.empty();
    return answer(
        *results, **format, Shape::work,
        {.width = streams.screen.width, .colour = streams.screen.colour, .masthead = whole_work},
        streams);
}

}  // namespace chancery::verbs
