// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/alternatives.hpp"

#include <algorithm>
#include <utility>

#include "indexer/index/terms.hpp"

namespace chancery::ranking {

/// A word that no passage prints so is as rare as the rarest form that stands for it.
std::size_t Alternatives::word_of(const Xapian::Database& database, const WeightedForm& form,
                                  const PostingList& rarest, const Weigher& weigher) {
    const auto [place, is_new] = places_.emplace(form.form, words_.size());
    if (!is_new) return place->second;
    auto list = posting_list(database, index::ranked_term({}, form.form), form.weight, weigher);
    if (list.size == 0) list.scale = rarest.scale;
    words_.push_back({std::move(list), 0});
    return place->second;
}

Alternatives::Alternatives(const Xapian::Database& database,
                           const std::vector<WeightedAlternative>& rows, const Weigher& weigher) {
    for (const WeightedAlternative& other : rows) {
        Row row;
        for (const std::string& form : other.forms)
            row.forms.push_back(posting_list(database, index::ranked_term({}, form), 1, weigher));
        std::ranges::sort(row.forms, {}, &PostingList::size);
        if (row.forms.empty() || row.forms.front().size == 0) continue;
        for (const WeightedForm& form : other.instead_of)
            row.words.push_back(word_of(database, form, row.forms.front(), weigher));
        for (const std::size_t word : row.words) {
            PostingList& list = words_[word].list;
            list.bound =
                std::max(list.bound, list.weight * bound_rounding *
                                         weigher.most(list.scale, row.forms.front().most_times));
        }
        rows_.push_back(std::move(row));
    }
}

double Alternatives::bound() const {
    double sum = 0;
    for (const Word& word : words_) sum += word.list.bound;
    return sum;
}

std::size_t Alternatives::size() const {
    std::size_t sum = 0;
    for (const Row& row : rows_) sum += row.forms.front().size;
    return sum;
}

Xapian::docid Alternatives::next(Xapian::docid wanted) {
    Xapian::docid least = 0;
    for (Row& row : rows_) {
        PostingList& rarest = row.forms.front();
        rarest.reach(wanted);
        if (!rarest.done() && (least == 0 || rarest.document() < least)) least = rarest.document();
    }
    return least;
}

Alternatives::Part Alternatives::of(Xapian::docid passage, const Weigher& weigher, double norm) {
    Part part;
    for (Row& row : rows_) {
        const bool held = std::ranges::all_of(
            row.forms, [passage](PostingList& list) { return list.reach(passage); });
        if (!held) continue;
        double times = row.forms.front().times();
        for (const PostingList& list : row.forms) times = std::min(times, list.times());
        for (const std::size_t place : row.words) {
            Word& word = words_[place];
            if (word.given == passage || word.list.reach(passage)) continue;
            part.score += word.list.weight * weigher.gain(word.list.scale, times, norm);
            part.any = true;
            word.given = passage;
        }
    }
    return part;
}

}  // namespace chancery::ranking
