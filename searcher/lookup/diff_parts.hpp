// SPDX-License-Identifier: GPL-2.0-or-later
//
// A word diff as text, as printed: what stays, what went, what came. Parts that stay and parts that
// came, in a row, are the later text, byte for byte; blanks and punctuation between words are its
// own. A part that went is the earlier text from its first word to the end of its last.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/words.hpp"
#include "searcher/lookup/word_diff.hpp"

namespace chancery::lookup {

enum class PartKind { same, removed, added };

struct DiffPart {
    PartKind kind = PartKind::same;
    std::string text;

    friend bool operator==(const DiffPart&, const DiffPart&) = default;
};

/// A text and its words.
struct WordedText {
    std::string_view text;
    std::span<const analysis::Word> words;
};

/// The parts of word_diff(before.words, after.words), none of them empty.
std::vector<DiffPart> diff_parts(const WordedText& before, const WordedText& after,
                                 const WordDiff& diff);

}  // namespace chancery::lookup
