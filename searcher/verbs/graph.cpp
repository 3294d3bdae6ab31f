// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/graph.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "searcher/lookup/graph.hpp"
#include "searcher/output/graph.hpp"
#include "searcher/verbs/answers.hpp"

namespace chancery::verbs {

Result<int> graph(const program::Options& options, program::Streams& streams,
                  const index::Index* index) {
    auto write = output::find_graph_format(options.format);
    if (!write) return pass_on(std::move(write));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    auto made = lookup::graph(*index, {.query = fmt::format("{}", fmt::join(options.operands, " ")),
                                       .language = *language});
    if (!made) return pass_on(std::move(made));
    if (made->edges.empty()) {
        const std::vector<std::string> notes = {"nothing is cited there; the graph is empty"};
        write_notes(notes, streams);
    }
    (*write)(*made, streams.out);
    return made->edges.empty() ? nothing_found : found;
}

}  // namespace chancery::verbs
