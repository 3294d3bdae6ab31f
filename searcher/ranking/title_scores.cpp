// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/title_scores.hpp"

#include <algorithm>
#include <map>

#include "indexer/index/terms.hpp"

namespace chancery::ranking {

TitleScores::TitleScores(const index::Shelf& shelf, const std::vector<WeightedForm>& forms) {
    std::map<Xapian::docid, double> score_by_entry;
    for (const WeightedForm& form : forms) {
        const std::string term = index::ranked_term(index::title_prefix, form.form);
        const auto end = shelf.database.postlist_end(term);
        for (auto place = shelf.database.postlist_begin(term); place != end; ++place) {
            score_by_entry[*place] += form.weight;
        }
    }
    rows_.reserve(score_by_entry.size());
    for (const auto& [entry, score] : score_by_entry) {
        rows_.push_back({entry, shelf.lengths.end_of_edition(entry), score});
        greatest_ = std::max(greatest_, score);
    }
}

}  // namespace chancery::ranking
