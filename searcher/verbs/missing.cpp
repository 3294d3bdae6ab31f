// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/missing.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "searcher/lookup/missing.hpp"
#include "searcher/output/missing.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {

Result<int> missing(const program::Options& options, program::Streams& streams,
                    const index::Index* index) {
    auto format = output::find_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto works = lookup::missing(*index);
    if (!works) return pass_on(std::move(works));
    const std::size_t first = std::min<std::size_t>(options.skip, works->size());
    const std::size_t count = std::min<std::size_t>(options.count, works->size() - first);
    output::write_missing(
        {std::span(*works).subspan(first, count), first, works->size()}, (*format)->name,
        {.width = streams.screen.width, .colour = streams.screen.colour}, streams.out);
    return works->empty() ? nothing_found : found;
}

}  // namespace chancery::verbs
