// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words that are spelt alike: a question's words and a passage's share runs of four letters
// (McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval",
// 2004), so that "regulatory" speaks for "regulation" and a name for its other spellings, in any
// language that parts words. The grams are taken of the words of the passages looked at, not
// indexed: an index of them would be twice as large.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/query/meaning.hpp"

namespace chancery::ranking {

constexpr std::size_t gram_letters = 4;

/// Runs of four code points in order; a shorter word is one itself.
std::vector<std::string> grams_of(std::string_view word);

/// The grams of a question and where they stand in words.
class QueryGrams {
  public:
    explicit QueryGrams(const std::vector<query::TypedWord>& words);

    struct Gram {
        double weight = 0;  ///< times it stands in the question
    };
    /// Which of the grams a word has, by number, each as often as it has it.
    struct InWord {
        std::vector<std::uint32_t> grams;
        std::size_t all = 0;  ///< grams that the word has
    };

    const std::vector<Gram>& grams() const { return grams_; }
    InWord in(std::string_view word) const;

  private:
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::vector<Gram> grams_;
};

}  // namespace chancery::ranking
