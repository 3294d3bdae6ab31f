// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of a quotation as they may be sought: segments that must stand word for word, and gaps
// between them where the writer left out (..., [...]), put in ([the States], [sic]) or broke off to
// say who speaks. "[T]he" is "The". Labels of sub-paragraphs and marks of notes may be missing in
// the text sought in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/words.hpp"
#include "searcher/manuscript/quotations.hpp"

namespace chancery::manuscript {

/// Words that are compared of one quotation.
constexpr std::size_t max_quoted_words = 400;

struct Segment {
    std::size_t first = 0;  ///< number of its first word in Pattern::words
    std::size_t count = 0;
    std::size_t skips = 0;  ///< words of the source that may stand between the one before and it
};

struct Pattern {
    std::string text;                   ///< the quotation without what was put in
    std::vector<analysis::Word> words;  ///< of the text; a Chinese letter is one
    std::vector<Segment> segments;      ///< none of them empty
    bool whole = true;                  ///< false: beyond max_quoted_words

    /// "a ... b" with a gap before each word that begins a segment but the first.
    bool begins_segment(std::size_t word) const;

    /// How many words a reader counts: two Chinese letters are about one.
    std::size_t length() const;
};

Pattern pattern_of(std::string_view text, const Quotation& quotation, std::string_view language);

}  // namespace chancery::manuscript
