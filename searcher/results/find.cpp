// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/find.hpp"

#include "indexer/text/language.hpp"
#include "searcher/query/expansion.hpp"
#include "searcher/query/openness.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/tokens.hpp"
#include "searcher/query/word_bag.hpp"
#include "searcher/results/by_meaning.hpp"
#include "searcher/results/language.hpp"

namespace chancery::results {
namespace {

/// The language to search, and a note where it was not asked for and is not the first held.
Result<std::string> choose_language(const Request& request, const query::Tree& tree,
                                    const index::Index& index, Found& found) {
    if (!request.language.empty()) return request.language;
    auto language = language_of_query(tree, request.query, index);
    if (language && !index.languages().empty() && *language != index.languages().front()) {
        found.notes.push_back(
            "searched in " + text::language_name(*language) +
            ", in which the query seems to be written; --language asks for another");
    }
    return language;
}

std::string languages_held(const index::Index& index) {
    std::string list;
    for (const std::string& language : index.languages()) {
        list += (list.empty() ? "" : ", ") + text::language_name(language);
    }
    return list;
}

Result<ranking::Ranking> rank(const index::Index& index, const index::Shelf& shelf,
                              Question question, const Request& request,
                              std::vector<std::string>& notes) {
    question.request = {request.first, request.count, request.collapse, request.model};
    if (!request.by_meaning) {
        if (request.explain) notes.push_back("--explain tells of --meaning alone");
        return ranking::rank(shelf, question.meaning, question.request);
    }
    auto joined = rank_by_meaning(index, shelf, question, notes);
    if (!joined) return pass_on(std::move(joined));
    return std::move(joined->ranking);
}

}  // namespace

Result<Found> find(const index::Index& index, const Request& request) {
    Found found;
    const bool words = request.syntax == Syntax::words;
    auto tree = words ? query::word_bag(request.query) : query::parse(request.query);
    if (!tree) return pass_on(std::move(tree));
    found.parsed = query::to_expression(tree->root);
    found.notes = tree->notes;
    auto language = choose_language(request, *tree, index, found);
    if (!language) return pass_on(std::move(language));
    auto shelf = index.shelf(*language);
    if (!shelf) return pass_on(std::move(shelf));
    if (index.languages().empty()) {
        found.notes.push_back(
            "the index holds no passages; add documents with chancery-index PATH...");
        return found;
    }
    if (*shelf == nullptr) {
        found.notes.push_back("nothing is held in " + text::language_name(*language) +
                              "; held are: " + languages_held(index));
        return found;
    }
    auto meaning = query::to_meaning(*tree, **shelf);
    if (!meaning) return pass_on(std::move(meaning));
    if (words) query::let_evidence_match(*meaning);
    if (request.expansion && (words || !query::demands_word(request.query))) {
        auto expanded = query::expand(*meaning, *tree, **shelf);
        if (!expanded) return pass_on(std::move(expanded));
    }
    if (!request.by_meaning) tell_unheld(*meaning, {}, found.notes);
    for (const std::string& note : meaning->notes) query::add_note(found.notes, note);
    auto ranking =
        rank(index, **shelf, {*tree, *meaning, {}, request.explain}, request, found.notes);
    if (!ranking) return pass_on(std::move(ranking));
    found.shelf = *shelf;
    found.meaning = *std::move(meaning);
    found.ranking = *std::move(ranking);
    return found;
}

}  // namespace chancery::results
