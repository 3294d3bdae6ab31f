// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stems that the stemming algorithms get wrong, by the table data/vocabulary/stems.tsv: words of
// different meaning that they make one, and irregular forms that they leave apart.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace chancery::analysis {

class Stems {
  public:
    /// The rows of one language; none for most.
    explicit Stems(std::string_view language);

    /// The stem that the table gives a word, folded and without marks (Russian: with them); empty
    /// where the algorithm is right.
    std::string_view of(std::string_view word) const;

  private:
    std::unordered_map<std::string_view, std::string_view> whole_, starts_;
    std::size_t shortest_ = 0, longest_ = 0;  // bytes of a start
};

}  // namespace chancery::analysis
