// SPDX-License-Identifier: GPL-2.0-or-later
//
// How well a passage answers a question word by word: of each word of the question the nearness of
// the passage's nearest word, weighted by how rare the word is (Mihalcea, Corley and Strapparava,
// "Corpus-based and Knowledge-based Measures of Text Semantic Similarity", AAAI 2006, the half that
// goes from the question to the text). The sum of a passage's directions says what it is about as a
// whole; this says that nothing of what was asked is missing. It needs the passage's words, so it
// is reckoned for the passages that already look good.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/meaning/word_table.hpp"

namespace chancery::ranking {

/// Words of a question that are aligned, the weightiest: each costs a scan over all learned words
/// and a number for each. A page that somebody pastes has more.
constexpr std::size_t most_aligned_words = 64;

class WordAlignment {
  public:
    /// `forms` are the question's, ranked. Those in more passages than cover a question
    /// (coverage.hpp) say nothing, nor do words that were not learned and that no passage holds.
    WordAlignment(const index::Shelf& shelf, const std::vector<std::string>& forms,
                  const meaning::WordTable& words);

    /// 0 to 1: the mean over the question's words of the squared nearness of the nearest word, that
    /// of a title's at half; a word itself has 1. Throws what Xapian throws.
    double of(Xapian::docid passage);

  private:
    using Nearness = std::vector<float>;  // squared; by word of the question, unless told
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const {
            return std::hash<std::string_view>{}(word);
        }
    };

    const Nearness& of_word(std::string_view word);
    Nearness greatest_of(Xapian::docid entry, const std::string& prefix);
    const Nearness& of_title(Xapian::docid edition);

    const index::Shelf& shelf_;
    const meaning::WordTable& words_;
    /// A word of the question.
    struct Asked {
        std::string form;
        double weight = 0;
        std::optional<std::size_t> learned;  ///< its number among the learned words
        Nearness to_learned;                 ///< of each learned word; empty where it is none
    };
    std::vector<Asked> asked_;
    std::unordered_map<std::string, Nearness, Hash, std::equal_to<>> met_;
    std::unordered_map<Xapian::docid, Nearness> titles_;
    double weight_ = 0;
};

}  // namespace chancery::ranking
