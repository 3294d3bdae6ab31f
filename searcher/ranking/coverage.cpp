// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/coverage.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/inverse_document_frequency.hpp"
#include "searcher/ranking/query_words.hpp"

namespace chancery::ranking {
namespace {

constexpr double title_coverage = 0.5;
/// The weight that each entry covers, from the lists of the question's words.
class CoveredWeights {
  public:
    CoveredWeights(const index::Shelf& shelf, const query::Meaning& meaning)
        : shelf_(shelf), expansions_(meaning.expansions) {
        covered_.assign(shelf.lengths.last() + std::size_t{1}, 0);
        const auto content = content_forms(meaning, shelf.language);
        const std::set<std::string> words(content.begin(), content.end());
        for (const std::string& word : words) {
            const double all = static_cast<double>(shelf.passages);
            const double holding = shelf.database.get_termfreq(index::ranked_term({}, word));
            if (holding > greatest_covering_share * all && words.size() > 1) continue;
            const double weight = inverse_document_frequency(all, holding);
            weight_ += weight;
            add(word, weight);
        }
    }

    Coverage greatest() const {
        const double covered = *std::ranges::max_element(covered_);
        const double all = static_cast<double>(shelf_.passages);
        return {.share = weight_ > 0 ? covered / weight_ : 0,
                .rare_words = covered / inverse_document_frequency(all, 1)};
    }

  private:
    void add(const std::string& word, double weight) {
        std::vector<bool> holds(covered_.size(), false);
        const auto take = [&](Xapian::docid passage) {
            if (!holds[passage]) covered_[passage] += weight;
            holds[passage] = true;
        };
        const auto end = Xapian::PostingIterator();
        for (auto place = shelf_.database.postlist_begin(index::ranked_term({}, word));
             place != end; ++place) {
            take(*place);
        }
        for (const query::Expansion& expansion : expansions_) {
            if (std::ranges::find(expansion.ranked, word) != expansion.ranked.end())
                std::ranges::for_each(*expansion.passages, take);
        }
        const std::string in_titles = index::ranked_term(index::title_prefix, word);
        for (auto place = shelf_.database.postlist_begin(in_titles); place != end; ++place) {
            const Xapian::docid behind = shelf_.lengths.end_of_edition(*place);
            for (Xapian::docid passage = *place + 1; passage < behind; ++passage) {
                if (!holds[passage]) covered_[passage] += title_coverage * weight;
            }
        }
    }

    const index::Shelf& shelf_;
    const std::vector<query::Expansion>& expansions_;
    std::vector<double> covered_;  // by entry
    double weight_ = 0;            // of the whole question
};

}  // namespace

Coverage greatest_coverage(const index::Shelf& shelf, const query::Meaning& meaning) {
    return CoveredWeights(shelf, meaning).greatest();
}

}  // namespace chancery::ranking
