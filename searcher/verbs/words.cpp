// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/words.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "searcher/output/near_words.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/results/language.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {
namespace {

/// What stands behind the verb; "chancery words near peace" may be typed as it is said.
std::string typed_of(const std::vector<std::string>& operands) {
    const bool said = operands.size() > 1 && (operands[0] == "near" || operands[0] == "NEAR");
    return fmt::format("{}", fmt::join(operands.begin() + (said ? 1 : 0), operands.end(), " "));
}

}  // namespace

Result<int> words(const program::Options& options, program::Streams& streams,
                  const index::Index* index) {
    auto format = output::find_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    const std::string typed = typed_of(options.operands);
    if (language->empty()) {
        auto tree = query::parse(typed);
        if (!tree) return pass_on(std::move(tree));
        language = results::language_of_query(*tree, typed, *index);
        if (!language) return pass_on(std::move(language));
    }
    auto near = results::near_words(*index, typed, *language, options.count);
    if (!near) return pass_on(std::move(near));
    if (!(*format)->tells_notes) write_notes(near->notes, streams);
    output::write_near_words(*near, (*format)->name,
                             {.width = streams.screen.width, .colour = streams.screen.colour},
                             streams.out);
    return near->words.empty() ? nothing_found : found;
}

}  // namespace chancery::verbs
