// SPDX-License-Identifier: GPL-2.0-or-later
//
// How well a passage answers a question word by word: of each word of the question the nearness of
// the passage's nearest word, weighted by how rare the word is (Mihalcea, Corley and Strapparava,
// "Corpus-based and Knowledge-based Measures of Text Semantic Similarity", AAAI 2006, the half that
// goes from the question to the text). The sum of a passage's directions says what it is about as a
// whole; this says that nothing of what was asked is missing. It compares all words, so it is
// reckoned for the passages that already look good.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/meaning/passage_table.hpp"
#include "indexer/meaning/quantised.hpp"
#include "indexer/meaning/vectors.hpp"

namespace chancery::ranking {

/// Words of a question that are aligned, the weightiest: each is compared with every learned word
/// that is met. A page that somebody pastes has more.
constexpr std::size_t most_aligned_words = 64;

class WordAlignment {
  public:
    /// `forms` are the question's, ranked. Those in more passages than cover a question
    /// (coverage.hpp) say nothing, nor do words that were not learned and that no passage holds.
    /// The vectors are the shelf's and must outlive this. Throws what Xapian throws.
    WordAlignment(const index::Shelf& shelf, const std::vector<std::string>& forms,
                  const meaning::Vectors& vectors);

    /// 0 to 1: the mean over the question's words of the squared nearness of the nearest word, that
    /// of a title's at half; a word itself has 1.
    double of(Xapian::docid passage);

  private:
    /// Squared, so that a few good answers say more than many poor ones; by word of the question.
    using Nearness = std::vector<float>;

    /// A word of the question.
    struct Asked {
        std::string form;
        double weight = 0;
        std::optional<std::size_t> place;         ///< among the learned words
        std::optional<meaning::Probe> direction;  ///< where it was learned
        /// Entries that hold a word that was not learned, in rising order.
        std::vector<Xapian::docid> held_by, title_of;
    };

    /// Nearness of a learned word, in met_.
    std::span<const float> of_word(std::size_t place);
    void reckon(std::size_t place, std::span<float> nearness) const;
    /// The greatest nearness of an entry's words; `holding` has the entries of words not learned.
    Nearness of_entry(Xapian::docid entry, std::vector<Xapian::docid> Asked::*holding);
    const Nearness& of_title(Xapian::docid edition);

    const index::Shelf& shelf_;
    const meaning::WordTable& words_;
    const meaning::PassageTable& passages_;
    std::vector<Asked> asked_;
    double weight_ = 0;
    std::vector<float> met_;           // a row a word met
    std::vector<std::uint32_t> rows_;  // by place of a word: which of them, from 1; 0: not met
    std::unordered_map<Xapian::docid, Nearness> titles_;
};

}  // namespace chancery::ranking
