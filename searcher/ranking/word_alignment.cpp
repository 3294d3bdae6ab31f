// SPDX-License-Identifier: GPL-2.0-or-later
//
// A thousand passages hold some ten thousand different words: the nearness of each to the words of
// the question is looked up once. All learned words are compared first, in one scan a word.
#include "searcher/ranking/word_alignment.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "indexer/index/terms.hpp"
#include "indexer/text/ascii.hpp"
#include "searcher/ranking/coverage.hpp"
#include "searcher/ranking/inverse_document_frequency.hpp"
#include "searcher/ranking/nearness.hpp"

namespace chancery::ranking {
namespace {

/// Squared, so that a few good answers say more than many poor ones.
std::vector<float> squared_nearness(const meaning::WordTable& words, std::size_t word) {
    meaning::Vector direction{};
    meaning::add(direction, words.row(word), words.factor(word));
    const meaning::Probe probe(direction);
    std::vector<float> nearness(words.size());
    for (std::size_t other = 0; other < nearness.size(); ++other) {
        const float near = std::max(0.0F, probe.nearness(words.row(other), words.factor(other)));
        nearness[other] = near * near;
    }
    return nearness;
}

void raise(std::vector<float>& greatest, const std::vector<float>& by, float share) {
    for (std::size_t word = 0; word < by.size(); ++word)
        greatest[word] = std::max(greatest[word], share * by[word]);
}

}  // namespace

WordAlignment::WordAlignment(const index::Shelf& shelf, const std::vector<std::string>& forms,
                             const meaning::WordTable& words)
    : shelf_(shelf), words_(words) {
    const double all = static_cast<double>(shelf.passages);
    for (const std::string& form : std::set<std::string>(forms.begin(), forms.end())) {
        const double holding = shelf.database.get_termfreq(index::ranked_term({}, form));
        const auto place = words.find(form);
        if (holding > greatest_covering_share * all || (!place && holding == 0)) continue;
        const double weight =
            place ? words.weight(*place) : inverse_document_frequency(all, holding);
        asked_.push_back({form, weight, place, {}});
    }
    std::ranges::stable_sort(asked_, std::greater<>(), &Asked::weight);
    if (asked_.size() > most_aligned_words) asked_.resize(most_aligned_words);
    for (Asked& asked : asked_) {
        weight_ += asked.weight;
        if (asked.learned) asked.to_learned = squared_nearness(words, *asked.learned);
    }
}

double WordAlignment::of(Xapian::docid passage) {
    if (weight_ <= 0) return 0;
    Nearness greatest = greatest_of(passage, index::ranked_term({}, {}));
    raise(greatest, of_title(shelf_.order.of(passage).entry), title_nearness);
    double sum = 0;
    for (std::size_t word = 0; word < asked_.size(); ++word)
        sum += asked_[word].weight * greatest[word];
    return sum / weight_;
}

WordAlignment::Nearness WordAlignment::greatest_of(Xapian::docid entry, const std::string& prefix) {
    Nearness greatest(asked_.size(), 0);
    auto term = shelf_.database.termlist_begin(entry);
    const auto end = shelf_.database.termlist_end(entry);
    for (term.skip_to(prefix); term != end; ++term) {
        const std::string form = *term;
        if (!form.starts_with(prefix)) break;
        const std::string_view word = std::string_view(form).substr(prefix.size());
        // Capitals begin the prefixes of fields; forms have none.
        if (!word.empty() && !text::is_upper(word.front())) raise(greatest, of_word(word), 1);
    }
    return greatest;
}

const WordAlignment::Nearness& WordAlignment::of_title(Xapian::docid edition) {
    const auto known = titles_.find(edition);
    if (known != titles_.end()) return known->second;
    Nearness greatest = edition == 0
                            ? Nearness(asked_.size(), 0)
                            : greatest_of(edition, index::ranked_term(index::title_prefix, {}));
    return titles_.emplace(edition, std::move(greatest)).first->second;
}

const WordAlignment::Nearness& WordAlignment::of_word(std::string_view word) {
    const auto known = met_.find(word);
    if (known != met_.end()) return known->second;
    Nearness nearness(asked_.size(), 0);
    const auto place = words_.find(word);
    for (std::size_t i = 0; i < asked_.size(); ++i) {
        if (word == asked_[i].form) {
            nearness[i] = 1;
        } else if (place && asked_[i].learned) {
            nearness[i] = asked_[i].to_learned[*place];
        }
    }
    return met_.emplace(word, std::move(nearness)).first->second;
}

}  // namespace chancery::ranking
