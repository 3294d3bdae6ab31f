// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/near_words.hpp"

#include <algorithm>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/meaning/vectors.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/ranking/nearness.hpp"

namespace chancery::results {
namespace {

constexpr std::size_t fewest_letters = 3;  // bytes that a form shares with its ranked form

}  // namespace

std::string printed_form(const index::Shelf& shelf, const std::string& ranked) {
    // A stem may differ from its forms at the end: "polici" of "policy".
    const std::size_t bytes =
        ranked.size() > fewest_letters + 2 ? ranked.size() - 2 : ranked.size();
    const std::string_view shared = text::cut(ranked, bytes);
    const std::string begin = index::exact_term({}, shared);
    analysis::Analyser& analyser = analysis::kept_analyser(shelf.language);
    std::string best = ranked;
    Xapian::doccount most = 0;
    for (auto term = shelf.database.allterms_begin(begin);
         term != shelf.database.allterms_end(begin); ++term) {
        const Xapian::doccount holding = term.get_termfreq();
        if (holding <= most) continue;
        const auto& tokens = analyser.analyse(*term);
        if (tokens.size() != 1 || tokens.front().ranked != ranked) continue;
        most = holding;
        best = *term;
    }
    return best;
}

Result<NearWords> near_words(const index::Index& index, const std::string& typed,
                             const std::string& language, std::size_t count) {
    auto vectors = meaning::open_vectors(index, language);
    if (!vectors) {
        NearWords nothing;
        nothing.notes.push_back(meaning::explained(vectors.error(), language));
        return nothing;
    }
    auto shelf = index.shelf(language);
    if (!shelf) return pass_on(std::move(shelf));
    std::vector<std::string> asked;
    NearWords answer;
    for (const analysis::Token& token : analysis::kept_analyser(language).analyse(typed)) {
        if (token.ranked.empty()) continue;
        asked.push_back(token.ranked);
        if (!vectors->words.find(token.ranked)) {
            answer.notes.push_back("too few passages in " + text::language_name(language) +
                                   " hold \"" + typed.substr(token.begin, token.end - token.begin) +
                                   "\", or too many, to learn what it means");
        }
    }
    const meaning::Vector direction = ranking::direction_of(asked, vectors->words);
    if (meaning::product(direction, direction) <= 0) return answer;
    // Of all: lent words that the library does not hold are passed over.
    for (const auto& near : ranking::near_words(vectors->words, direction, vectors->words.size())) {
        if (answer.words.size() == count) break;
        const std::size_t holding =
            (*shelf)->database.get_termfreq(index::ranked_term({}, near.word));
        if (holding == 0 || std::ranges::count(asked, near.word) > 0) continue;
        answer.words.push_back(
            {printed_form(**shelf, near.word), static_cast<double>(near.nearness), holding});
    }
    return answer;
}

}  // namespace chancery::results
