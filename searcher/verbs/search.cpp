// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/search.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/index/fields.hpp"
#include "indexer/reference/aliases.hpp"
#include "indexer/reference/citation.hpp"
#include "searcher/lookup/show.hpp"
#include "searcher/results/across.hpp"
#include "searcher/results/search.hpp"
#include "searcher/verbs/answers.hpp"
#include "searcher/verbs/show.hpp"

namespace chancery::verbs {
namespace {

/// True for a query with fields, phrases or signs: it is one, whatever it names.
bool is_composed(const std::string& query) {
    if (query.starts_with('-') || query.starts_with('+')) return true;
    if (query.find('"') != std::string::npos) return true;
    const auto colon = query.find(':');
    return colon != std::string::npos && index::find_field(query.substr(0, colon)) != nullptr;
}

/// The model asked for. Error `usage`: two are, or it cannot be read.
Result<ranking::Model> model_of(const program::Options& options) {
    if (options.models.empty())
        return options.thorough ? ranking::best_model() : ranking::fast_model();
    if (options.thorough) {
        return fail(Kind::usage, "--thorough", "--model says which model to use",
                    "give one of the two");
    }
    if (options.models.size() > 1) {
        return fail(Kind::usage, "--model", "a search has one model", "give one");
    }
    return ranking::parse_model(options.models.front());
}

}  // namespace

Result<int> search(const program::Options& options, program::Streams& streams,
                   const index::Index* index) {
    auto format = output::find_format(options.format);
    if (!format) return pass_on(std::move(format));
    auto language = language_of(options);
    if (!language) return pass_on(std::move(language));
    auto model = model_of(options);
    if (!model) return pass_on(std::move(model));
    if (options.across && options.meaning) {
        return fail(Kind::usage, "--across", "nearness in meaning is within one language",
                    "leave out --meaning, or --across");
    }
    const auto query = fmt::format("{}", fmt::join(options.operands, " "));
    std::vector<std::string> notes;
    const auto citation = reference::parse_citation(query);
    // A text that says more than its citation is searched for.
    if (citation && citation->form != reference::Form::prose && !is_composed(query)) {
        // A symbol goes to its document, a paragraph that is not there is told; a symbol that is
        // not held is searched for as words, and that is told too. A name is words as well: it
        // goes to its document only with a place.
        const auto shown = lookup::show(*index, {.reference = query, .language = *language});
        const bool names_place = !citation->places.empty();
        const bool name_alone = reference::is_name_alone(query);
        const bool goes_there = shown && (!shown->hits.empty() || names_place);
        if (goes_there && !name_alone) return show(options, streams, index);
        if (shown) notes = shown->notes;
        if (goes_there && !shown->hits.empty()) {
            notes = {fmt::format("\"{}\" names {}; 'chancery show' gives it", query,
                                 reference::to_string(*citation))};
        }
    }
    const results::Request request{.query = query,
                                   .language = *language,
                                   .first = options.skip,
                                   .count = options.count,
                                   .collapse = !options.no_collapse,
                                   .model = *model,
                                   .expansion = !options.no_expansion,
                                   .by_meaning = options.meaning,
                                   .explain = options.explain};
    auto results =
        options.across ? results::search_across(*index, request) : results::search(*index, request);
    if (!results) return pass_on(std::move(results));
    results->notes.insert(results->notes.begin(), notes.begin(), notes.end());
    return answer(*results, **format, Shape::hits,
                  {.width = streams.screen.width, .colour = streams.screen.colour}, streams);
}

}  // namespace chancery::verbs
