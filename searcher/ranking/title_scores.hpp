// SPDX-License-Identifier: GPL-2.0-or-later
//
// What titles say: for each edition whose title holds a query's words, a score that its passages
// get.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"

namespace chancery::ranking {

/// A ranked form with its weight, as often as it was typed.
struct WeightedForm {
    std::string ranked;
    double weight = 0;
};

/// Scores by edition, asked in rising order of passages.
class TitleScores {
  public:
    TitleScores() = default;
    /// `share` of a form's weight for each form in the title.
    TitleScores(const index::Shelf& shelf, const std::vector<WeightedForm>& forms, double share);

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
