// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a batch of questions teaches: each is to be nearer to its text than to the other texts of
// the batch (van den Oord, Li and Vinyals, "Representation Learning with Contrastive Predictive
// Coding", 2018: the loss InfoNCE), and the gradient says how words have to lie for it.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/meaning/matrix.hpp"
#include "indexer/meaning/tongue.hpp"

namespace chancery::meaning {

/// Rows of length 1, and the lengths that they had.
struct Normalised {
    Dense rows;
    Eigen::VectorXf lengths;
};

Normalised normalised(Dense sums);

/// Questions and their texts, in the same order, as words of a tongue.
struct Batch {
    std::vector<std::vector<std::uint32_t>> questions, texts;
};

struct Lesson {
    double loss = 0;  ///< mean of the questions
    Dense change;     ///< gradient of the loss by the directions of the pivot's words
};

/// Sparse rows: each a sum of so much of some words' directions.
class Sums {
  public:
    void end_row() { ends_.push_back(parts_.size()); }
    void take(std::uint32_t word, float share) { parts_.push_back({word, share}); }

    Dense of(const Dense& directions) const;
    /// Adds what a change of the sums is as a change of the directions.
    void pass_back(const Dense& change, Dense& directions) const;

  private:
    template <class Take>
    void each(Take take) const;

    std::vector<std::size_t> ends_;
    std::vector<Standing> parts_;
};

/// Teaches in one tongue, which must outlive it.
class Teacher {
  public:
    explicit Teacher(const Tongue& tongue);

    /// `directions` are of the pivot's words, a row of length 1 each; nearness is divided by `heat`
    /// before it counts. `batch` has one question at least.
    Lesson teach(const Batch& batch, const Dense& directions, float heat) const;

  private:
    const Tongue& tongue_;
    Sums lying_;  // where its words lie among the pivot's
};

}  // namespace chancery::meaning
