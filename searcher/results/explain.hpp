// SPDX-License-Identifier: GPL-2.0-or-later
//
// explain(): why a passage has its score. Each word's share is what rank() gives to that word
// alone, so the explanation cannot differ from the ranking; what words together add (neighbours,
// feedback, a length that counts once) is the rest.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/ranking/model.hpp"

namespace chancery::results {

struct WordShare {
    std::string form;            ///< ranked form: the stem
    std::size_t asked = 0;       ///< how often the question has it
    std::size_t tf = 0;          ///< how often the passage has it
    std::size_t df = 0;          ///< passages that have it
    double idf = 0;              ///< ln(1 + (N - df + 0.5) / (df + 0.5))
    double text = 0, title = 0;  ///< what it adds to the score where it stands

    double sum() const { return text + title; }
};

struct Explanation {
    double score = 0;
    std::size_t length = 0;        ///< of the passage, in words
    double average = 0;            ///< of all passages
    std::vector<WordShare> words;  ///< each form once, the greatest share first
    double further = 0;            ///< of the score, beyond the shares of single words
};

/// Explains the score of the passage whose entry this is. Error `index`: damaged.
Result<Explanation> explain(const index::Shelf& shelf, const query::Meaning& meaning,
                            const ranking::Model& model, Xapian::docid entry);

}  // namespace chancery::results
