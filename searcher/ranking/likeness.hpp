// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which passages could carry a given text in other words: those that share enough of its words, by
// weight. Posting lists are added up from the rarest word on, so that nothing is read of passages
// that share little; what is found is a superset, and the caller aligns the words themselves.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/analysis/words.hpp"
#include "indexer/index/open.hpp"

namespace chancery::ranking {

/// How much a word says: its inverse document frequency (bm25.hpp) among a shelf's passages. "The"
/// weighs little, a rare term much. Words are looked up once.
class WordWeights {
  public:
    explicit WordWeights(const index::Shelf& shelf) : shelf_(shelf) {}

    double of(const analysis::Word& word);
    double of_all(std::span<const analysis::Word> words);

    /// How many passages hold the word; as if all did for one that no single term stands for.
    Xapian::doccount holding(const analysis::Word& word);

  private:
    const index::Shelf& shelf_;
    std::map<std::string, Xapian::doccount, std::less<>> holding_;
};

/// The term that lists passages with the word; empty where none lists them all.
std::string listing_term(const analysis::Word& word);

struct Sharing {
    Xapian::docid entry = 0;
    double weight = 0;    ///< at most so much of the text's weight stands in the passage too
    double estimate = 0;  ///< of the similarity, were its words as heavy as the text's
};

/// What a passage must have in common with a text to be given.
struct LeastShared {
    double weight = 0;    ///< of words
    double estimate = 0;  ///< leaves out passages that are far longer than the text
};

/// Passages that share at least so much of the text's words, in falling order of the estimate, of
/// equals in rising order of entries. A passage's notes count for its length.
std::vector<Sharing> sharing_passages(const index::Shelf& shelf, std::string_view text,
                                      WordWeights& weights, const LeastShared& least);

/// Passages whose own text has exactly these words (index::fingerprint()), in rising order.
std::vector<Xapian::docid> same_passages(const index::Shelf& shelf, const std::string& text);

}  // namespace chancery::ranking
