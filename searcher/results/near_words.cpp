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

/// Chooses the form of a ranked one that most passages hold.
class MostFrequent {
  public:
    MostFrequent(const index::Shelf& shelf, const std::string& ranked)
        : database_(shelf.database),
          analyser_(analysis::kept_analyser(shelf.language)),
          ranked_(ranked) {}

    /// Looks through the exact forms that begin so.
    void look_through(const std::string& begin) {
        const auto end = database_.allterms_end(begin);
        for (auto term = database_.allterms_begin(begin); term != end; ++term) {
            const std::string form = *term;
            if (form.front() >= 'A' && form.front() <= 'Z') {  // prefixes of other terms
                term.skip_to("[");
                if (term == end) return;
            }
            take(*term, term.get_termfreq());
        }
    }

    /// Empty where none was met.
    const std::string& form() const { return form_; }

  private:
    void take(const std::string& form, Xapian::doccount holding) {
        if (holding <= most_) return;
        const auto& tokens = analyser_.analyse(form);
        if (tokens.size() != 1 || tokens.front().ranked != ranked_) return;
        most_ = holding;
        form_ = form;
    }

    const Xapian::Database& database_;
    analysis::Analyser& analyser_;
    const std::string& ranked_;
    std::string form_;
    Xapian::doccount most_ = 0;
};

}  // namespace

std::string printed_form(const index::Shelf& shelf, const std::string& ranked) {
    if (!shelf.database.term_exists(index::ranked_term({}, ranked))) return ranked;
    MostFrequent most(shelf, ranked);
    // A stem may differ from its forms at the end: "polici" of "policy".
    const std::size_t bytes =
        ranked.size() > fewest_letters + 2 ? ranked.size() - 2 : ranked.size();
    most.look_through(index::exact_term({}, text::cut(ranked, bytes)));
    // Or by marks, ligatures and articles: "tet" of "tête", "oeuvr", Arabic words.
    if (most.form().empty()) most.look_through({});
    return most.form().empty() ? ranked : most.form();
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
