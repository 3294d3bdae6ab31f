// SPDX-License-Identifier: GPL-2.0-or-later
//
// Six hundred passages hold some five thousand different words, and thirty thousand in all: each is
// compared with the words of the question once, when it is met.
#include "searcher/ranking/word_alignment.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "indexer/index/entry_words.hpp"
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
        asked_.push_back({form, weight, {}});
        if (place) asked_.back().direction = direction_of(words, *place);
    }
    std::ranges::stable_sort(asked_, std::greater<>(), &Asked::weight);
    if (asked_.size() > most_aligned_words) asked_.resize(most_aligned_words);
    for (const Asked& asked : asked_) weight_ += asked.weight;
    met_.reserve(usually_met * asked_.size());
    places_.reserve(usually_met);
}

double WordAlignment::of(Xapian::docid passage) {
    if (weight_ <= 0) return 0;
    // First the title: its entry stands before its passages.
    const Nearness& title = of_title(shelf_.order.of(passage).entry);
    Nearness greatest = nothing();
    index::each_ranked_form(shelf_.database, passage, {},
                            [&](std::string_view word) { raise(greatest, of_word(word), 1); });
    raise(greatest, title, title_nearness);
    double sum = 0;
    for (std::size_t word = 0; word < asked_.size(); ++word)
        sum += asked_[word].weight * greatest[word];
    return sum / weight_;
}

const WordAlignment::Nearness& WordAlignment::of_title(Xapian::docid edition) {
    const auto known = titles_.find(edition);
    if (known != titles_.end()) return known->second;
    Nearness greatest = nothing();
    if (edition != 0) {
        for (const std::string& word : shelf_.titles->of(shelf_.database, edition))
            raise(greatest, of_word(word), 1);
    }
    return titles_.emplace(edition, std::move(greatest)).first->second;
}

std::span<const float> WordAlignment::of_word(std::string_view word) {
    const std::size_t count = asked_.size();
    if (const auto known = places_.find(word); known != places_.end())
        return std::span<const float>(met_).subspan(known->second, count);
    const std::size_t place = met_.size();
    places_.emplace(word, place);
    met_.resize(place + count, 0);
    const auto row = std::span<float>(met_).subspan(place, count);
    reckon(word, row);
    return row;
}

void WordAlignment::reckon(std::string_view word, std::span<float> nearness) const {
    const auto place = words_.find(word);
    for (std::size_t i = 0; i < asked_.size(); ++i) {
        const Asked& asked = asked_[i];
        if (word == asked.form) {
            nearness[i] = 1;
        } else if (place && asked.direction) {
            const float near = std::max(
                0.0F, asked.direction->nearness(words_.row(*place), words_.factor(*place)));
            nearness[i] = near * near;
        }
    }
}

}  // namespace chancery::ranking
