// SPDX-License-Identifier: GPL-2.0-or-later
//
// Six hundred passages hold some five thousand different words, and thirty thousand in all: each is
// compared with the words of the question once, when it is met.
#include "searcher/ranking/word_alignment.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/coverage.hpp"
#include "searcher/ranking/inverse_document_frequency.hpp"
#include "searcher/ranking/nearness.hpp"

namespace chancery::ranking {
namespace {

constexpr std::size_t usually_met = 8'192;

meaning::Probe direction_of(const meaning::WordTable& words, std::size_t word) {
    meaning::Vector direction{};
    meaning::add(direction, words.row(word), words.factor(word));
    return meaning::Probe(direction);
}

void raise(std::span<float> greatest, std::span<const float> by, float share) {
    for (std::size_t word = 0; word < by.size(); ++word)
        greatest[word] = std::max(greatest[word], share * by[word]);
}

/// Entries that a term stands in, in rising order.
std::vector<Xapian::docid> entries_of(const index::Shelf& shelf, const std::string& term) {
    return {shelf.database.postlist_begin(term), shelf.database.postlist_end(term)};
}

}  // namespace

WordAlignment::WordAlignment(const index::Shelf& shelf, const std::vector<std::string>& forms,
                             const meaning::Vectors& vectors)
    : shelf_(shelf), words_(vectors.words), passages_(vectors.passages), rows_(words_.size(), 0) {
    const double all = static_cast<double>(shelf.passages);
    for (const std::string& form : std::set<std::string>(forms.begin(), forms.end())) {
        const double holding = shelf.database.get_termfreq(index::ranked_term({}, form));
        const auto place = words_.find(form);
        if (holding > greatest_covering_share * all || (!place && holding == 0)) continue;
        const double weight =
            place ? words_.weight(*place) : inverse_document_frequency(all, holding);
        asked_.push_back({form, weight, place, {}, {}, {}});
    }
    std::ranges::stable_sort(asked_, std::greater<>(), &Asked::weight);
    if (asked_.size() > most_aligned_words) asked_.resize(most_aligned_words);
    for (Asked& asked : asked_) {
        weight_ += asked.weight;
        if (asked.place) {
            asked.direction = direction_of(words_, *asked.place);
        } else {
            asked.held_by = entries_of(shelf, index::ranked_term({}, asked.form));
            asked.title_of = entries_of(shelf, index::ranked_term(index::title_prefix, asked.form));
        }
    }
    met_.reserve(usually_met * asked_.size());
}

double WordAlignment::of(Xapian::docid passage) {
    if (weight_ <= 0) return 0;
    Nearness greatest = of_entry(passage, &Asked::held_by);
    raise(greatest, of_title(shelf_.order.of(passage).entry), title_nearness);
    double sum = 0;
    for (std::size_t word = 0; word < asked_.size(); ++word)
        sum += asked_[word].weight * greatest[word];
    return sum / weight_;
}

WordAlignment::Nearness WordAlignment::of_entry(Xapian::docid entry,
                                                std::vector<Xapian::docid> Asked::*holding) {
    Nearness greatest(asked_.size(), 0);
    if (entry == 0) return greatest;
    if (entry <= passages_.last()) {
        passages_.each_word(entry, [&](std::size_t place) {
            if (place < words_.size()) raise(greatest, of_word(place), 1);
        });
    }
    for (std::size_t word = 0; word < asked_.size(); ++word) {
        if (std::ranges::binary_search(asked_[word].*holding, entry)) greatest[word] = 1;
    }
    return greatest;
}

const WordAlignment::Nearness& WordAlignment::of_title(Xapian::docid edition) {
    const auto known = titles_.find(edition);
    if (known != titles_.end()) return known->second;
    return titles_.emplace(edition, of_entry(edition, &Asked::title_of)).first->second;
}

std::span<const float> WordAlignment::of_word(std::size_t place) {
    const std::size_t count = asked_.size();
    if (rows_[place] == 0) {
        const std::size_t begin = met_.size();
        met_.resize(begin + count, 0);
        reckon(place, std::span<float>(met_).subspan(begin, count));
        rows_[place] = static_cast<std::uint32_t>(met_.size() / count);
    }
    return std::span<const float>(met_).subspan((rows_[place] - 1) * count, count);
}

void WordAlignment::reckon(std::size_t place, std::span<float> nearness) const {
    for (std::size_t i = 0; i < asked_.size(); ++i) {
        const Asked& asked = asked_[i];
        if (asked.place == place) {
            nearness[i] = 1;
        } else if (asked.direction) {
            const float near =
                std::max(0.0F, asked.direction->nearness(words_.row(place), words_.factor(place)));
            nearness[i] = near * near;
        }
    }
}

}  // namespace chancery::ranking
