// SPDX-License-Identifier: GPL-2.0-or-later
//
// Editions and queries drawn from a seed, over so few words that they meet often. The same seed
// gives the same draw on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "indexer/document/edition.hpp"

namespace chancery::tests {

class Draw {
  public:
    explicit Draw(std::uint64_t seed) : numbers_(seed) {}

    /// A number below `bound`.
    std::size_t below(std::size_t bound) { return numbers_() % bound; }
    /// True once in `times`.
    bool one_in(std::size_t times) { return below(times) == 0; }
    template <class List>
    std::string from(const List& list) {
        return std::string(list[below(list.size())]);
    }

    /// Up to `longest` words, at least one, with some punctuation.
    std::string text(std::size_t longest);
    /// Some works, each with a few passages; some texts stand in several works.
    std::vector<document::Edition> editions();
    /// A query as typed, of every operator; not all that it gives can be read.
    std::string query(int depth = 3);

  private:
    document::Edition work(std::size_t number);
    document::Passage numbered_passage(std::size_t number);
    std::string leaf();
    std::string restriction();
    std::string date();

    std::mt19937_64 numbers_;
    std::vector<std::string> texts_;  // drawn before
};

/// Draws to make: $CHANCERY_ROUNDS, else `usual`.
std::size_t rounds(std::size_t usual);

}  // namespace chancery::tests
