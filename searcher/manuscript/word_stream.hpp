// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of passages in a row, so that a quotation may run from one passage into the next, and
// where in it a quotation stands word for word. Words are compared by their letters without the
// blanks between them ("cyber-security", "cybersecurity"; contract.md section 6); a quotation that
// is found only when British and American spelling count as the same is told apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/words.hpp"
#include "searcher/lookup/word_diff.hpp"
#include "searcher/manuscript/pattern.hpp"
#include "searcher/results/results.hpp"

namespace chancery::manuscript {

/// Keys in a row and where each begins.
struct Letters {
    std::string row;
    std::vector<std::uint32_t> starts = {0};  ///< one more than there are words

    void add(std::string_view key);
    /// The word that begins at a byte of the row; npos when none does.
    std::size_t word_at(std::size_t byte) const;
};

class WordStream {
  public:
    explicit WordStream(std::string language) : language_(std::move(language)) {}

    /// Adds a text of a passage. `passage` is a number that the caller knows it by.
    void add(std::string_view text, std::size_t passage);
    /// No quotation goes over a break.
    void add_break();

    std::size_t size() const { return words_.size(); }
    const analysis::Word& word(std::size_t number) const { return words_[number]; }
    std::string_view spelled(std::size_t number) const;
    std::size_t passage_of(std::size_t number) const { return pieces_[piece_of_[number]].passage; }
    /// The text from one word to before another, pieces parted by a blank.
    std::string text_of(const lookup::WordRange& range) const;

    const Letters& exact() const { return exact_; }
    const Letters& american() const { return american_; }

  private:
    struct Piece {
        std::string text;
        std::size_t passage = 0;
    };

    std::string language_;
    std::vector<Piece> pieces_;
    std::vector<analysis::Word> words_;
    std::vector<std::uint32_t> piece_of_;  // of each word
    Letters exact_, american_;
};

struct Place {
    std::vector<lookup::WordRange> segments;  ///< words of the stream, one range a segment
    bool other_spelling = false;

    lookup::WordRange whole() const;
};

/// Where the quotation stands word for word, the first place of several.
std::optional<Place> find_verbatim(const Pattern& pattern, const WordStream& stream);

}  // namespace chancery::manuscript
