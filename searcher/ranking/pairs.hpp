// SPDX-License-Identifier: GPL-2.0-or-later
//
// Neighbours: words that stand side by side in the question and do so, or are near, in a passage
// (Metzler and Croft, "A Markov Random Field Model for Term Dependencies", 2005, sequential
// dependence). Function words are passed over in the question: "use of force" asks for use near
// force. Chinese has none, since its ranked forms are pairs already.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/query/meaning.hpp"
#include "searcher/ranking/passage_words.hpp"

namespace chancery::ranking {

struct PairCount {
    double ordered = 0;  ///< how often the second follows the first at once
    double near = 0;     ///< how often they stand, in either order, within the window
    bool both = false;   ///< whether both stand anywhere
};

/// Two different ranked forms, and how often they are neighbours in the question.
using Pairs = std::map<std::pair<std::string, std::string>, double>;

/// Words of a question that are no function words; all of them where there are no others. Forms
/// without an exact one (Chinese pairs, compounds) are left out.
std::vector<query::TypedWord> content_words(const query::Meaning& meaning,
                                            std::string_view language);

Pairs pairs_of(const std::vector<query::TypedWord>& words);

/// Counts two forms in one passage; each occurrence is paired with the last one of the other.
PairCount count_pair(std::span<const PassageWord> words, std::uint32_t first, std::uint32_t second,
                     double window);

}  // namespace chancery::ranking
