// SPDX-License-Identifier: GPL-2.0-or-later
//
// One table of words lends to another what that has not learned. The directions of two tables mean
// different things; the words that both know tell how one is turned into the other (orthogonal
// Procrustes: Schönemann, "A Generalized Solution of the Orthogonal Procrustes Problem",
// Psychometrika 1966).
#pragma once

#include <vector>

#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// Fewer words in common tell nothing.
constexpr std::size_t least_common = 4 * dimensions;

/// A lender that knows this share of our words is taken as the ground on which ours are set: it
/// learned from more texts, and so what everyday words are beside those of the library. Texts of
/// another field, of which it knows three quarters of the words, teach them better themselves
/// (figures: bench/quality/README.md).
constexpr double familiar_share = 0.8;

/// The same of a lender whose words are those of dictionaries, set among another language's
/// (rendered.hpp): they are fewer than any field's texts have.
constexpr double familiar_share_rendered = 0.5;

/// `own` words joined with a lender's: set among its words where it knows at least the share
/// `familiar` of ours, else with its words lent to them. Words of ours keep the weight that the
/// library gave them.
std::vector<LearnedWord> joined_with(std::vector<LearnedWord> own, const WordTable& lender,
                                     double familiar);

/// `own` words and, turned among them, those of `lender` that are not among them, in rising order
/// of bytes; `own` alone where too few words are common.
std::vector<LearnedWord> with_lent(std::vector<LearnedWord> own, const WordTable& lender);

}  // namespace chancery::meaning
