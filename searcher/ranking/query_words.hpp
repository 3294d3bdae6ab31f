// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of a question as a model weighs them: each form once, with how much it counts. A form
// given twice counts twice; function words (data/vocabulary/stop_words.tsv) count for as much as
// the model says, unless the question has no others.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/query/meaning.hpp"
#include "searcher/ranking/model.hpp"

namespace chancery::ranking {

struct WeightedForm {
    std::string form;
    double weight = 0;
};

/// Passages that hold something sought beside typed words.
struct WeightedPassages {
    std::shared_ptr<const std::vector<Xapian::docid>> passages;
    double weight = 0;
    std::vector<std::string> typed;  ///< ranked forms that it must not outweigh
};

/// Other forms that stand for words of a question (query::Alternative), which have their weight.
struct WeightedAlternative {
    std::vector<std::string> forms;
    std::vector<WeightedForm> instead_of;
};

struct QueryWords {
    std::vector<WeightedForm> ranked;       ///< what says which passages match, with any weight
    std::vector<WeightedForm> exact;        ///< those words as typed, function words left out
    std::vector<WeightedForm> beside = {};  ///< ranked forms that add to scores and match nothing
    std::vector<WeightedPassages> expansions = {};       ///< match, too
    std::vector<WeightedAlternative> alternatives = {};  ///< that match, too
};

double total_weight(const std::vector<WeightedForm>& forms);

QueryWords query_words(const query::Meaning& meaning, const Model& model,
                       std::string_view language);

/// Ranked forms of a question's words, as often as they were typed, without function words: of a
/// question in other words than the texts' those are what both have in common. All of them where
/// the question has no others.
std::vector<std::string> content_forms(const query::Meaning& meaning, std::string_view language);

/// True for a word, in its exact form, that says little in a question of that language; of Chinese
/// also for ranked forms.
bool is_stop_word(std::string_view language, std::string_view form);

}  // namespace chancery::ranking
