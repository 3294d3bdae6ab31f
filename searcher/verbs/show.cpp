// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/show.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/reference/citation.hpp"
#include "searcher/lookup/show.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {

namespace {

/// Of the passages the part that was asked for, where one was: a work is shown whole unless told.
void keep_part(const program::Options& options, std::vector<results::Hit>& hits) {
    if (options.given.empty()) return;
    const std::size_t skipped = std::min<std::size_t>(options.skip, hits.size());
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(skipped));
    if (options.given.contains("count") && hits.size() > options.count) hits.resize(options.count);
}

}  // namespace

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
    keep_part(options, results->hits);
    // Who asks for one paragraph wants that, not all that is known of the work.
    const auto citation = reference::parse_citation(reference);
    const bool whole_work = !citation || citation->places.empty();
    return answer(
        *results, **format, Shape::work,
        {.width = streams.screen.width, .colour = streams.screen.colour, .masthead = whole_work},
        streams);
}

}  // namespace chancery::verbs
