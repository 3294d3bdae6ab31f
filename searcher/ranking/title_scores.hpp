// SPDX-License-Identifier: GPL-2.0-or-later
//
// What titles say: for each edition whose title holds a query's words, a score that its passages
// get.
#pragma once

#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "searcher/ranking/query_words.hpp"

namespace chancery::ranking {

/// Scores by edition, asked in rising order of passages.
class TitleScores {
  public:
    TitleScores() = default;
    /// The weight of each ranked form in the title.
    TitleScores(const index::Shelf& shelf, const std::vector<WeightedForm>& forms);

    /// Score of the work that the passage is of. Numbers must not fall between calls.
    double of(Xapian::docid passage) {
        while (place_ < rows_.size() && rows_[place_].end <= passage) ++place_;
        return place_ < rows_.size() && rows_[place_].begin < passage ? rows_[place_].score : 0;
    }
    /// Greatest score of any work.
    double greatest() const { return greatest_; }

  private:
    struct Row {
        Xapian::docid begin = 0, end = 0;  // the edition's entry, and one past its last passage
        double score = 0;
    };
    std::vector<Row> rows_;
    std::size_t place_ = 0;
    double greatest_ = 0;
};

}  // namespace chancery::ranking
