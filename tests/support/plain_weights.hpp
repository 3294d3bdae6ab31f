// SPDX-License-Identifier: GPL-2.0-or-later
//
// The formulas of searcher/ranking/weighting.cpp written down a second time, each in one expression
// as the papers have it, without norms, scales or bounds.
#pragma once

#include "searcher/ranking/model.hpp"

namespace chancery::tests {

/// All passages.
struct Every {
    double passages = 0, average = 0;
};
/// A word in all passages: how many hold it, how often it stands there.
struct Uses {
    double holding = 0, all = 0;
};
/// A word in one passage.
struct Here {
    double times = 0, length = 0;
};

double plain_gain(const ranking::Model& model, const Every& every, const Uses& uses,
                  const Here& here);

/// What Dirichlet smoothing gives for a passage's length: least for the longest that can be.
double plain_length_part(const ranking::Model& model, double length, double asked);

}  // namespace chancery::tests
