// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/across.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/text/language.hpp"
#include "searcher/query/openness.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/tokens.hpp"
#include "searcher/query/word_bag.hpp"
#include "searcher/ranking/evidence.hpp"
#include "searcher/ranking/query_words.hpp"
#include "searcher/ranking/rank.hpp"
#include "searcher/results/hits.hpp"
#include "searcher/results/language.hpp"
#include "searcher/results/marks.hpp"
#include "searcher/results/near_words.hpp"
#include "searcher/results/search.hpp"
#include "searcher/results/translated.hpp"

namespace chancery::results {
namespace {

/// Passages taken of each language for each that is wanted: places meet, reprints collapse.
constexpr std::size_t taken_for_each = 3, taken_besides = 50;

/// What a language's passages say of the question.
struct Asked {
    const index::Shelf* shelf = nullptr;
    query::Meaning meaning;
    std::vector<Translated::Word> words;  ///< none in the asker's own language
    ranking::Ranking ranking;
    double full = 0;  ///< score of a passage with all words
};

/// A passage found, by its place.
struct Place {
    double share = 0;
    std::size_t asked = 0;  ///< number of the language it was found in
    Hit hit;
};

class Across {
  public:
    Across(const index::Index& index, const Request& request, const query::Tree& tree,
           std::string language)
        : index_(index), request_(request), tree_(tree), language_(std::move(language)) {}

    Result<Results> run() {
        std::vector<std::string> order = index_.languages();
        std::stable_partition(order.begin(), order.end(),
                              [&](const std::string& held) { return held == language_; });
        for (const std::string& held : order) {
            auto done = ask(held);
            if (!done) return pass_on(std::move(done));
        }
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            auto done = gather(i);
            if (!done) return pass_on(std::move(done));
        }
        auto done = take();
        if (!done) return pass_on(std::move(done));
        tell();
        return std::move(results_);
    }

  private:
    Result<void> ask(const std::string& held) {
        auto shelf = index_.shelf(held);
        if (!shelf) return pass_on(std::move(shelf));
        Asked asked;
        asked.shelf = *shelf;
        if (held == language_) {
            auto meaning = query::to_meaning(tree_, **shelf);
            if (!meaning) return pass_on(std::move(meaning));
            for (const std::string& note : meaning->notes) query::add_note(results_.notes, note);
            for (const query::Unheld& word : meaning->unheld)
                query::add_note(results_.notes, word.note);
            asked.meaning = *std::move(meaning);
        } else {
            const meaning::Dictionary dictionary(index_, language_, held, results_.notes);
            if (dictionary.empty()) {
                untranslated_.push_back(held);
                return {};
            }
            auto translated = results::translated(tree_, language_, **shelf, dictionary);
            if (!translated) return pass_on(std::move(translated));
            asked.meaning = std::move(translated->meaning);
            asked.words = std::move(translated->words);
        }
        if (asked.meaning.evidence.empty()) return {};
        const std::size_t wanted = request_.first + request_.count;
        auto ranking = ranking::rank(
            **shelf, asked.meaning,
            {0, taken_for_each * wanted + taken_besides, request_.collapse, request_.model});
        if (!ranking) return pass_on(std::move(ranking));
        asked.ranking = *std::move(ranking);
        const auto known = std::ranges::count_if(
            asked.words, [](const Translated::Word& word) { return !word.words.empty(); });
        asked.full = ranking::full_score(
            **shelf, ranking::query_words(asked.meaning, request_.model, held), request_.model);
        // Words that are left out are wanting in every passage.
        if (known > 0)
            asked.full *= static_cast<double>(asked.words.size()) / static_cast<double>(known);
        asked_.push_back(std::move(asked));
        return {};
    }

    /// Puts what one language found with the others, by place.
    Result<void> gather(std::size_t number) {
        const Asked& asked = asked_[number];
        HitLoader loader(*asked.shelf);
        for (const ranking::RankedEntry& ranked : asked.ranking.entries) {
            auto hit = loader.load(ranked.entry);
            if (!hit) return pass_on(std::move(hit));
            const double share = asked.full > 0 ? ranked.score / asked.full : 0;
            const std::string place = index::id_term(hit->symbol, hit->pinpoint);
            const auto known = places_.find(place);
            if (known != places_.end() && known->second.share >= share) continue;
            places_[place] = {share, number, *std::move(hit)};
        }
        return {};
    }

    Result<void> take() {
        std::vector<Place*> order;
        for (auto& [term, place] : places_) order.push_back(&place);
        std::ranges::sort(order, {}, [](const Place* place) {
            return std::tuple(-place->share, place->asked, place->hit.key);
        });
        std::set<std::string> seen;
        std::size_t passed = 0;
        for (Place* place : order) {
            if (results_.hits.size() == request_.count) break;
            auto own = in_own_language(*place);
            if (!own) return pass_on(std::move(own));
            const std::string print =
                place->hit.language + index::fingerprint(place->hit.passage.text);
            if (request_.collapse && !seen.insert(print).second) continue;
            if (passed++ < request_.first) continue;
            auto done = add(*place);
            if (!done) return pass_on(std::move(done));
        }
        std::size_t most = order.size();
        for (const Asked& asked : asked_) most = std::max(most, asked.ranking.total);
        results_.total = {most, false};
        return {};
    }

    /// Shows the place in the asker's language, where it is held so.
    Result<void> in_own_language(Place& place) {
        if (place.hit.language == language_ || asked_.empty()) return {};
        auto own = index_.shelf(language_);
        if (!own) return pass_on(std::move(own));
        if (*own == nullptr) return {};
        const std::string term = index::id_term(place.hit.symbol, place.hit.pinpoint);
        const auto entry = (*own)->database.postlist_begin(term);
        if (entry == (*own)->database.postlist_end(term)) return {};
        auto hit = HitLoader(**own).load(*entry);
        if (!hit) return pass_on(std::move(hit));
        found_in_.insert(place.asked);
        place.hit = *std::move(hit);
        return {};
    }

    Result<void> add(Place& place) {
        Hit& hit = place.hit;
        hit.rank = request_.first + results_.hits.size() + 1;
        hit.score = place.share;
        const auto asked = std::ranges::find_if(
            asked_, [&](const Asked& row) { return row.shelf->language == hit.language; });
        if (asked != asked_.end()) {
            analysis::Analyser& analyser = analysis::kept_analyser(hit.language);
            hit.marks = marks_in(hit.passage.text, asked->meaning.marks, analyser);
            for (const document::Footnote& note : hit.passage.footnotes)
                hit.footnote_marks.push_back(marks_in(note.text, asked->meaning.marks, analyser));
            auto reprints = HitLoader(*asked->shelf).reprints(hit);
            if (!reprints) return pass_on(std::move(reprints));
            hit.reprints = *std::move(reprints);
        }
        found_in_.insert(place.asked);
        results_.hits.push_back(std::move(hit));
        return {};
    }

    void tell() {
        for (std::size_t number = 0; number < asked_.size(); ++number) {
            const Asked& asked = asked_[number];
            if (asked.words.empty() || !(found_in_.contains(number) || request_.explain)) continue;
            results_.notes.push_back(words_told(asked));
        }
        for (const std::string& held : untranslated_) {
            results_.notes.push_back(
                fmt::format("not searched in {}: the library holds too few passages both in {} and "
                            "in {} to learn which words stand for which",
                            text::language_name(held), text::language_name(language_),
                            text::language_name(held)));
        }
    }

    /// "searched in English by: security for sécurité; nothing stands for bidule".
    std::string words_told(const Asked& asked) const {
        std::string list, none;
        for (const Translated::Word& word : asked.words) {
            if (word.words.empty()) {
                none += (none.empty() ? "" : ", ") + word.typed;
                continue;
            }
            list += list.empty() ? "" : ", ";
            const std::size_t told = request_.explain ? word.words.size() : 1;
            for (std::size_t i = 0; i < told; ++i) {
                list += (i == 0 ? "" : " ") + printed_form(*asked.shelf, word.words[i].ranked);
                if (request_.explain) list += fmt::format(" {:.2f}", word.words[i].weight);
            }
            list += " for " + word.typed;
        }
        std::string told = "searched in " + text::language_name(asked.shelf->language);
        if (!list.empty()) told += " by: " + list;
        if (!none.empty()) told += "; nothing is known to stand for " + none;
        return told;
    }

    const index::Index& index_;
    const Request& request_;
    const query::Tree& tree_;
    std::string language_;
    std::vector<Asked> asked_;
    std::map<std::string, Place> places_;
    std::set<std::size_t> found_in_;         // languages that what is shown was found in
    std::vector<std::string> untranslated_;  // languages
    Results results_;
};

}  // namespace

Result<Results> search_across(const index::Index& index, const Request& request) {
    auto tree = request.syntax == Syntax::words ? query::word_bag(request.query)
                                                : query::parse(request.query);
    if (!tree) return pass_on(std::move(tree));
    const bool exact = query::openness_of(*tree) == query::Openness::exact ||
                       (request.syntax == Syntax::query && query::demands_word(request.query));
    if (exact || index.languages().empty()) {
        auto results = search(index, request);
        if (!results || index.languages().empty()) return results;
        results->notes.emplace_back(
            "searched in one language: --across leaves quotes, signs and operators as they are");
        return results;
    }
    std::string language = request.language;
    if (language.empty()) {
        auto found = language_of_query(*tree, request.query, index);
        if (!found) return pass_on(std::move(found));
        language = *found;
    }
    try {
        auto results = Across(index, request, *tree, language).run();
        if (!results) return results;
        results->query = request.query;
        results->parsed = query::to_expression(tree->root);
        results->notes.insert(results->notes.begin(), tree->notes.begin(), tree->notes.end());
        if (request.language.empty()) {
            results->notes.insert(results->notes.begin(),
                                  "asked in " + text::language_name(language) +
                                      ", as it seems; --language tells another");
        }
        return results;
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::results
