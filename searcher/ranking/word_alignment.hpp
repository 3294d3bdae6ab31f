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
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/meaning/quantised.hpp"
#include "indexer/meaning/word_table.hpp"

namespace chancery::ranking {

/// Words of a question that are aligned, the weightiest: each is compared with every learned word
/// that is met. A page that somebody pastes has more.
constexpr std::size_t most_aligned_words = 64;

class WordAlignment {
  public:
    /// `forms` are the question's, ranked. Those in more passages than cover a question
    /// (coverage.hpp) say nothing, nor do words that were not learned and that no passage holds.
    WordAlignment(const index::Shelf& shelf, const std::vector<std::string>& forms,
                  const meaning::WordTable& words);

    /// 0 to 1: the mean over the question's words of the squared nearness of the nearest word, that
    /// of a title's at half; a word itself has 1. Passages in rising order cost least: neighbours
    /// stand in one block of the database. Throws what Xapian throws.
    double of(Xapian::docid passage);

  private:
    /// Squared, so that a few good answers say more than many poor ones; by word of the question.
    using Nearness = std::vector<float>;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const {
            return std::hash<std::string_view>{}(word);
        }
    };

    /// Nearness of a word of a passage, in met_.
    std::span<const float> of_word(std::string_view word);
    void reckon(std::string_view word, std::span<float> nearness) const;
    Nearness nothing() const { return Nearness(asked_.size(), 0); }
    const Nearness& of_title(Xapian::docid edition);

    const index::Shelf& shelf_;
    const meaning::WordTable& words_;
    /// A word of the question.
    struct Asked {
        std::string form;
        double weight = 0;
        std::optional<meaning::Probe> direction;  ///< where it was learned
    };
    std::vector<Asked> asked_;
    double weight_ = 0;
    std::vector<float> met_;  // a row a word met
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> places_;  // of its row
    std::unordered_map<Xapian::docid, Nearness> titles_;
};

}  // namespace chancery::ranking
