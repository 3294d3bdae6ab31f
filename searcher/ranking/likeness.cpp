// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/likeness.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/terms.hpp"
#include "searcher/ranking/inverse_document_frequency.hpp"

namespace chancery::ranking {
namespace {

using analysis::Word;

/// Lists are read until what is left unread weighs less than this share of what is needed: more
/// costs time, less lets passages in that share a rare word and nothing else.
constexpr double unread_share = 0.1;

// Sums of the same numbers in another order differ in the last bits.
constexpr double rounding_error = 1e-9;

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

/// What passages share with a text, added up.
class Shared {
  public:
    Shared(const index::Shelf& shelf, const std::vector<Listed>& rows, double least)
        : weights_(shelf.lengths.last() + 1, 0) {
        for (const Listed& row : rows) unread_ += row.weight;
        for (const Listed& row : rows) {
            if (unread_ < least * unread_share || row.term.empty()) break;
            unread_ -= row.weight;
            read(shelf.database, row);
        }
    }

    const std::vector<Xapian::docid>& met() const { return met_; }
    double at_most(Xapian::docid entry) const {
        return weights_[entry] * (1 + rounding_error) + std::max(0.0, unread_) + rounding_error;
    }

  private:
    void read(const Xapian::Database& database, const Listed& row) {
        const auto end = database.postlist_end(row.term);
        for (auto place = database.postlist_begin(row.term); place != end; ++place) {
            if (*place >= weights_.size()) continue;
            if (weights_[*place] == 0) met_.push_back(*place);
            weights_[*place] += row.weight;
        }
    }

    std::vector<double> weights_;  // by entry
    std::vector<Xapian::docid> met_;
    double unread_ = 0;
};

/// How many words of a text bear weight in an index: the measure of lengths.hpp.
double ranked_forms(std::string_view text, std::string_view language) {
    const auto& tokens = analysis::kept_analyser(language).analyse(text);
    return static_cast<double>(std::ranges::count_if(
        tokens, [](const analysis::Token& token) { return !token.ranked.empty(); }));
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

std::vector<Sharing> sharing_passages(const index::Shelf& shelf, std::string_view text,
                                      WordWeights& weights, const LeastShared& least) {
    const std::vector<Word> words = analysis::words_of(text, shelf.language);
    const Shared shared(shelf, listed(words, weights), least.weight);
    const double whole = weights.of_all(words);
    const double mean = whole / std::max<double>(1, ranked_forms(text, shelf.language));
    std::vector<Sharing> found;
    for (const Xapian::docid entry : shared.met()) {
        const double weight = shared.at_most(entry);
        const double other = std::max(weight, mean * shelf.lengths[entry]);
        const double estimate = 2 * weight / (whole + other);
        if (weight >= least.weight && estimate >= least.estimate)
            found.push_back({entry, weight, estimate});
    }
    std::ranges::sort(found, {},
                      [](const Sharing& one) { return std::pair(-one.estimate, one.entry); });
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
