// SPDX-License-Identifier: GPL-2.0-or-later
//
// What one word of a query adds to a passage's score: the formulas of the weightings that model.hpp
// names, one row each, with their sources in weighting.cpp. All are functions of how often the word
// stands in the passage and how long the passage is, so that one loop (evidence.cpp) serves them
// all; each has an upper bound, by which the loop leaves out what cannot reach the top.
//
// Xapian's own classes are not used: they would ask it for lengths, where a query's time goes, and
// some of 1.4 are wrong (LMWeight, PL2PlusWeight, IfB2Weight's bounds).
#pragma once

#include <cstddef>

#include "indexer/index/open.hpp"
#include "searcher/ranking/model.hpp"

namespace chancery::ranking {

/// What a formula must know of all passages of a shelf.
struct Collection {
    double passages = 0;
    double average = 0;  ///< length of a passage, in words; above 0

    double words() const { return passages * average; }
};

Collection collection_of(const index::Shelf& shelf);

/// And of one word.
struct Spread {
    double holding = 0;      ///< passages that hold it, at least 1
    double occurrences = 0;  ///< in all of them, at least `holding`
};

struct Formula;

/// A weighting over one collection.
class Weigher {
  public:
    Weigher(const Model& model, const Collection& collection);

    /// What the passage's length does to all words of it; taken once a passage.
    double norm(double length) const;
    /// What every passage gets that holds words of weight `query_weight` in all (lm with Dirichlet
    /// smoothing: what its length takes from them); not below 0.
    double base(double length, double query_weight) const;
    double most_base(double query_weight) const;

    /// What is the same in all passages for a word.
    double scale(const Spread& spread) const;
    /// What `times` occurrences add in a passage with that norm; not below 0.
    double gain(double scale, double times, double norm) const;
    /// No passage gets more from up to `times` occurrences.
    double most(double scale, double times) const;
    /// One occurrence in a passage of average length: what shares of additions are parts of.
    double usual(double scale) const { return gain(scale, 1, usual_norm_); }

    const Collection& collection() const { return collection_; }

  private:
    Model model_;
    Collection collection_;
    const Formula* formula_;
    double usual_norm_ = 0, least_norm_ = 0;
};

}  // namespace chancery::ranking
