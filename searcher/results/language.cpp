// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/language.hpp"

#include "indexer/text/language.hpp"
#include "searcher/query/fit.hpp"

namespace chancery::results {
namespace {

/// Another language must fit this much better than an earlier one: names and loan words are shared.
constexpr double margin = 1.1;

}  // namespace

Result<std::string> language_of_query(const query::Tree& tree, std::string_view typed,
                                      const index::Index& index) {
    const text::Script script = text::main_script(typed);
    std::string best;
    double best_fit = 0;
    for (const std::string& language : index.languages()) {
        if (script != text::Script::none && script != text::Script::other &&
            text::script_of(language) != script) {
            continue;
        }
        auto shelf = index.shelf(language);
        if (!shelf) return pass_on(std::move(shelf));
        const double fit = query::fit_of(tree, **shelf);
        if (best.empty() || fit > best_fit * margin) {
            best = language;
            best_fit = fit;
        }
        if (script == text::Script::none) break;  // numbers only: the first will do
    }
    if (best.empty() && !index.languages().empty()) best = index.languages().front();
    return best;
}

}  // namespace chancery::results
