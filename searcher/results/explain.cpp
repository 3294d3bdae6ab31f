// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/explain.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "searcher/ranking/inverse_document_frequency.hpp"
#include "searcher/ranking/query_words.hpp"
#include "searcher/ranking/rank.hpp"

namespace chancery::results {
namespace {

/// Scores of one passage under parts of a question.
class Scorer {
  public:
    /// Throws Xapian::Error.
    Scorer(const index::Shelf& shelf, Xapian::docid entry) : shelf_(shelf) {
        // The passage's own id is a term that no other entry has.
        const Xapian::Document document = shelf.database.get_document(entry);
        auto term = document.termlist_begin();
        term.skip_to(std::string(index::id_prefix));
        if (term != document.termlist_end() && (*term).starts_with(index::id_prefix)) {
            only_ = Xapian::Query(*term);
        }
    }

    Result<double> score(query::Meaning meaning, const ranking::Model& model) const {
        if (meaning.evidence.empty() && meaning.alternatives.empty()) return 0.0;
        meaning.needs_matching = true;
        meaning.matching = only_;
        meaning.candidates = Xapian::Query();
        auto ranking = ranking::rank(shelf_, meaning,
                                     {.first = 0, .count = 1, .collapse = false, .model = model});
        if (!ranking) return pass_on(std::move(ranking));
        return ranking->entries.empty() ? 0.0 : ranking->entries.front().score;
    }

  private:
    const index::Shelf& shelf_;
    Xapian::Query only_;
};

std::size_t frequency_in(const Xapian::Database& database, const std::string& term,
                         Xapian::docid entry) {
    auto place = database.postlist_begin(term);
    if (place == database.postlist_end(term)) return 0;
    place.skip_to(entry);
    return place != database.postlist_end(term) && *place == entry ? place.get_wdf() : 0;
}

/// The question as if this form were all of it.
query::Meaning alone(const query::Meaning& meaning, const std::string& form) {
    query::Meaning part = meaning;
    part.alternatives.clear();
    std::erase_if(part.evidence, [&](const std::string& other) { return other != form; });
    std::erase_if(part.typed, [&](const query::TypedWord& word) { return word.ranked != form; });
    return part;
}

/// How much a form counts in a question, as the model weighs its words.
double weight_of(const query::Meaning& meaning, const ranking::Model& model,
                 const std::string& language, const std::string& form) {
    const auto words = ranking::query_words(meaning, model, language).ranked;
    const auto word = std::ranges::find(words, form, &ranking::WeightedForm::form);
    return word == words.end() ? 0 : word->weight;
}

}  // namespace

Result<Explanation> explain(const index::Shelf& shelf, const query::Meaning& meaning,
                            const ranking::Model& model, Xapian::docid entry) {
    try {
        Explanation explanation;
        explanation.length = shelf.lengths[entry];
        explanation.average = shelf.lengths.average();
        const Scorer scorer(shelf, entry);
        auto whole = scorer.score(meaning, model);
        if (!whole) return pass_on(std::move(whole));
        explanation.score = explanation.further = *whole;
        ranking::Model with_title = model;
        with_title.rm3_docs = 0;  // words that feedback adds are no part of this one
        ranking::Model without_title = with_title;
        without_title.title = 0;
        std::map<std::string, std::size_t> asked;
        for (const std::string& form : meaning.evidence) ++asked[form];
        for (const auto& [form, times] : asked) {
            const std::string term = index::ranked_term({}, form);
            WordShare share{form, times, frequency_in(shelf.database, term, entry),
                            shelf.database.get_termfreq(term)};
            share.idf = ranking::inverse_document_frequency(static_cast<double>(shelf.passages),
                                                            static_cast<double>(share.df));
            const query::Meaning part = alone(meaning, form);
            auto both = scorer.score(part, with_title);
            if (!both) return pass_on(std::move(both));
            auto text = scorer.score(part, without_title);
            if (!text) return pass_on(std::move(text));
            // A function word counts in full where it is all that is asked.
            const double in_part = weight_of(part, model, shelf.language, form);
            const double scale =
                in_part > 0 ? weight_of(meaning, model, shelf.language, form) / in_part : 0;
            share.text = *text * scale;
            share.title = (*both - *text) * scale;
            explanation.further -= *both * scale;
            explanation.words.push_back(std::move(share));
        }
        std::ranges::stable_sort(explanation.words, std::greater<>(), &WordShare::sum);
        return explanation;
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::results
