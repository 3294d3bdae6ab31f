// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words that stand near the same words as a given one does, as the library prints them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"

namespace chancery::results {

struct NearWord {
    std::string word;       ///< its most frequent form
    double nearness = 0;    ///< cosine of the angle: 1 for the same
    std::size_t count = 0;  ///< passages that hold it in any form
};

struct NearWords {
    std::vector<NearWord> words;  ///< nearest first
    std::vector<std::string> notes;
};

/// The most frequent form of a ranked one in the texts; the ranked one where none is found.
std::string printed_form(const index::Shelf& shelf, const std::string& ranked);

/// Where nothing was learned in the language, or what was learned is damaged, a note says so. Error
/// `index`: the shelf is damaged.
Result<NearWords> near_words(const index::Index& index, const std::string& typed,
                             const std::string& language, std::size_t count);

}  // namespace chancery::results
