// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of a question put into another language, for one of its shelves: each becomes the words
// that stand for it there, each with its part of the weight. What no dictionary has (names,
// numbers) is sought as it is.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/meaning/dictionary.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/query/tree.hpp"

namespace chancery::results {

struct Translated {
    /// A word of the question with what is sought for it.
    struct Word {
        std::string typed;
        std::vector<meaning::Dictionary::Word> words;  ///< none: it is left out
    };

    query::Meaning meaning;
    std::vector<Word> words;
};

/// `tree` has words alone, or words within fields; the latter must hold. Error `index`: the shelf
/// is damaged; `usage`: a value cannot be.
Result<Translated> translated(const query::Tree& tree, const std::string& language,
                              const index::Shelf& shelf, const meaning::Dictionary& dictionary);

}  // namespace chancery::results
