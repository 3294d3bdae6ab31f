// SPDX-License-Identifier: GPL-2.0-or-later
//
// How near passages are to a question in meaning: one scan over the shelf's vectors. The title of
// its work speaks for a passage, too, at half.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/meaning/vectors.hpp"

namespace chancery::ranking {

/// Share of its title's nearness that a passage gets.
constexpr float title_nearness = 0.5F;

/// Where words point together, each as often as it is given; without length when none was learned.
meaning::Vector direction_of(const std::vector<std::string>& ranked,
                             const meaning::WordTable& words);

/// Nearness of every entry by its number, 0 at 0 and for what is no passage.
std::vector<float> nearness_of_all(const index::Shelf& shelf, const meaning::PassageTable& passages,
                                   const meaning::Vector& question);

/// A word with its nearness, 1 to -1.
struct NearWord {
    std::string word;  ///< ranked form
    float nearness = 0;
};

/// The nearest learned words to a direction, nearest first; of equals the first by bytes.
std::vector<NearWord> near_words(const meaning::WordTable& words, const meaning::Vector& direction,
                                 std::size_t count);

}  // namespace chancery::ranking
