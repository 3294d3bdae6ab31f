// SPDX-License-Identifier: GPL-2.0-or-later
//
// Gains by relevance, as trec_eval 9's measures of gain take them: the relevance itself, or what
// the person sets for a relevance ("1=3.5,2=9"). Gains below 0 are allowed. trec_eval orders levels
// by a comparison that cuts the difference of two gains to a whole number, so gains that differ by
// less than 1 keep the order of their levels; its figures follow from that order, and so do ours.
#pragma once

#include <span>
#include <vector>

#include "bench/quality/measures/judged_ranking.hpp"

namespace chancery::quality {

/// One relevance, its gain, and how many documents were judged so.
struct GainLevel {
    long relevance = 0;
    double gain = 0;
    long documents = 0;
};

/// The gains of one topic.
class GainLevels {
  public:
    /// `set` are the gains that the person told.
    GainLevels(const JudgedRanking& ranking, std::span<const GainLevel> set);
    /// Gain of a retrieved document; 0 for a relevance that no judgement has.
    double gain(long relevance) const;
    /// Levels as trec_eval orders them, the best last.
    std::span<const GainLevel> ordered() const { return ordered_; }

  private:
    std::vector<GainLevel> by_relevance_, ordered_;
};

/// The best possible ranking of all judged documents, one rank after the other.
class IdealRanking {
  public:
    explicit IdealRanking(const GainLevels& levels);
    /// Gain of the rank that was taken last; above 0 while there is any to be had. Before the first
    /// rank: that of the best level.
    double gain() const { return gain_; }
    /// Goes to the next rank.
    void next();

  private:
    std::span<const GainLevel> left_;
    long taken_ = 0;
    double gain_ = 0;
};

/// What a gain counts at a place counted from 0: gain / log2(place + 2).
double discounted(double gain, long place);

}  // namespace chancery::quality
