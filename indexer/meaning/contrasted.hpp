// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words moved so that a question finds its text among others. What was learned from texts says
// which words stand near the same words, and nothing of how a question in other words meets a text
// of sixty: there words that say little of it drown the few that say all. Questions are made up
// (made_questions.hpp); each is to be nearer to its text than to the others of a batch
// (lesson.hpp), by Adam's steps (Kingma and Ba, "Adam", ICLR 2015). Words of other tongues lie
// among the pivot's and move with them, so that all tongues teach one table. Figures:
// bench/quality/README.md.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "indexer/meaning/tongue.hpp"
#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

struct Contrast {
    std::size_t steps = 400;    ///< each a batch of one tongue, in turn
    std::size_t batch = 1'024;  ///< questions, each beside as many texts
    float heat = 0.1F;          ///< nearness is divided by it before it counts
    float stride = 0.001F;      ///< of a step
};

/// What a step did: its number from 1, and the mean loss of its questions.
using OnStep = std::function<void(std::size_t step, double loss)>;

/// `words`, those of the pivot, each moved; their weights stay. `tongues` begin with the pivot. The
/// same input gives the same words. Without texts in two tongues the words stay as they are.
std::vector<LearnedWord> contrasted(std::vector<LearnedWord> words, std::span<const Tongue> tongues,
                                    std::span<const Place> places, const Contrast& contrast = {},
                                    const OnStep& on_step = {});

}  // namespace chancery::meaning
