// SPDX-License-Identifier: GPL-2.0-or-later
//
// The ranking of `search --meaning`: words and nearness in meaning together where the query leaves
// room for it and vectors are there, else words alone; what was done is told.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/meaning/word_table.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/ranking/joined.hpp"

namespace chancery::results {

struct Question {
    const query::Tree& tree;
    const query::Meaning& meaning;
    ranking::RankRequest request;
    bool explain = false;  ///< near words and shares of evidence are told, too
};

/// Adds to `notes` the words of a question that no passage holds, but for those that `known` has
/// learned: what they mean is searched for.
void tell_unheld(const query::Meaning& meaning, const meaning::WordTable& known,
                 std::vector<std::string>& notes);

/// Ranks; adds to `notes` how. Error `index`: the shelf is damaged (damaged vectors are a note).
Result<ranking::Joined> rank_by_meaning(const index::Index& index, const index::Shelf& shelf,
                                        const Question& question, std::vector<std::string>& notes);

}  // namespace chancery::results
