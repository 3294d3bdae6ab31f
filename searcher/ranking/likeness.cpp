// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/likeness.hpp"

#include <algorithm>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/bm25.hpp"

namespace chancery::ranking {
namespace {

using analysis::Word;

/// Lists are read until what is left unread weighs less than this share of what is needed: more
/// costs time, less lets passages in that share a rare word and nothing else.
constexpr double unread_share = 0.1;

// Sums of the same numbers in another order differ in the last bits.
constexpr double rounding = 1e-9;

/// A word of the text with all its occurrences.
struct Listed {
    std::string term;
    double weight = 0;
    Xapian::doccount holding = 0;
};

std::vector<Listed> listed(std::span<const Word> words, WordWeights& weights) {
    std::map<std::string, Listed, std::less<>> by_key;
    for (const Word& word : words) {
        Listed& row = by_key[word.key];
        row.term = listing_term(word);
        row.weight += weights.of(word);
        row.holding = weights.holding(word);
    }
    std::vector<Listed> rows;
    for (auto& [key, row] : by_key) rows.push_back(std::move(row));
    // Words without a list come last: they are never read.
    std::ranges::sort(rows, {}, [](const Listed& row) {
        return std::tuple(row.term.empty(), row.holding, row.term);
    });
    return rows;
}

}  // namespace

std::string listing_term(const Word& word) {
    if (!word.exact.empty()) return index::exact_term({}, word.exact);
    return word.ranked.empty() ? std::string() : index::ranked_term({}, word.ranked);
}

Xapian::doccount WordWeights::holding(const Word& word) {
    if (const auto known = holding_.find(word.key); known != holding_.end()) return known->second;
    const std::string term = listing_term(word);
    const Xapian::doccount count = term.empty() ? static_cast<Xapian::doccount>(shelf_.passages)
                                                : shelf_.database.get_termfreq(term);
    return holding_.emplace(word.key, count).first->second;
}

double WordWeights::of(const Word& word) {
    const double all = static_cast<double>(shelf_.passages);
    return inverse_document_frequency(all, std::min<double>(all, holding(word)));
}

double WordWeights::of_all(std::span<const Word> words) {
    double sum = 0;
    for (const Word& word : words) sum += of(word);
    return sum;
}

std::vector<Sharing> sharing_passages(const index::Shelf& shelf, std::span<const Word> words,
                                      WordWeights& weights, double least) {
    const std::vector<Listed> rows = listed(words, weights);
    double unread = 0;
    for (const Listed& row : rows) unread += row.weight;
    std::vector<float> shared(shelf.lengths.last() + 1, 0);
    std::vector<Xapian::docid> met;
    for (const Listed& row : rows) {
        if (unread < least * unread_share || row.term.empty()) break;
        unread -= row.weight;
        const auto end = shelf.database.postlist_end(row.term);
        for (auto place = shelf.database.postlist_begin(row.term); place != end; ++place) {
            if (*place >= shared.size()) continue;
            if (shared[*place] == 0) met.push_back(*place);
            shared[*place] += static_cast<float>(row.weight);
        }
    }
    std::vector<Sharing> found;
    for (const Xapian::docid entry : met) {
        const double weight = shared[entry] * (1 + 1e-5) + unread + rounding;
        if (weight >= least) found.push_back({entry, weight});
    }
    std::ranges::sort(found, [](const Sharing& one, const Sharing& other) {
        return one.weight != other.weight ? one.weight > other.weight : one.entry < other.entry;
    });
    return found;
}

std::vector<Xapian::docid> same_passages(const index::Shelf& shelf, const std::string& text) {
    std::vector<Xapian::docid> entries;
    const std::string mark = index::fingerprint(text);
    if (mark.empty()) return entries;
    const std::string term = index::value_term(index::fingerprint_prefix, mark);
    const auto end = shelf.database.postlist_end(term);
    for (auto place = shelf.database.postlist_begin(term); place != end; ++place)
        entries.push_back(*place);
    return entries;
}

}  // namespace chancery::ranking
