// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which words differ between two texts. Words are compared as "the same words" of contract.md
// section 6: case, punctuation and quotes count for nothing, and a stretch whose letters are the
// same is the same however blanks and hyphens part it ("cyber-security", "cybersecurity"). What is
// shown is the text as printed.
//
// The words in common are a longest common subsequence (Myers, "An O(ND) Difference Algorithm and
// Its Variations", 1986). A common word or two that stand alone between greater changes are then
// counted as changed, since such crumbs hide what was rewritten. The work is bounded: texts with
// more than max_edits words out and in are compared at their starts and ends only, and say so.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "indexer/analysis/words.hpp"

namespace chancery::lookup {

/// Words out and in, together, that are looked for.
constexpr std::size_t max_edits = 2'000;

/// Half-open range of words, by their numbers.
struct WordRange {
    std::size_t begin = 0, end = 0;

    std::size_t size() const { return end - begin; }
    friend bool operator==(const WordRange&, const WordRange&) = default;
};

/// Words of both texts that are the same, or words of the earlier one that the later one has not,
/// in place of which it has others. Of a change either range may be empty.
struct Stretch {
    bool same = true;
    WordRange before, after;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct WordDiff {
    std::vector<Stretch> stretches;  ///< in order; together all words of both texts
    bool whole = true;               ///< false: beyond max_edits, the middle counts as one change

    bool unchanged() const;
    std::size_t words_out() const;  ///< words of the earlier text in changes
    std::size_t words_in() const;   ///< words of the later text in changes
};

/// The words in common, by their numbers in both texts, in rising order.
struct CommonWords {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    bool whole = true;  ///< false: beyond max_edits, the middle was left out
};
CommonWords common_words(std::span<const analysis::Word> before,
                         std::span<const analysis::Word> after);

/// From the earlier text to the later one.
WordDiff word_diff(std::span<const analysis::Word> before, std::span<const analysis::Word> after);

}  // namespace chancery::lookup
