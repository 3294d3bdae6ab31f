// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a heading numbers: "Annex II", "Article 5. Title", "第三章 预防", "أولا", "B. Privacy".
// Words: data/vocabulary/section_words.tsv and ordinal_words.tsv.
#pragma once

#include <string>
#include <string_view>

namespace chancery::structure {

enum class HeadingKind {
    plain,
    annex,
    appendix,
    enclosure,
    part,
    chapter,
    section,
    letter,
    article,
    rule
};

struct HeadingNumber {
    HeadingKind kind = HeadingKind::plain;
    unsigned value = 0;   ///< 0: the word stands without a number ("Annex")
    bool titled = false;  ///< a title stands behind the number
};

/// Last numbers seen, which tell whether "C." and "I." are letters or Roman numerals.
struct HeadingState {
    unsigned section = 0, letter = 0;
    bool bare_letters = false;  ///< the work has "A Title" and "B Title", without a point
};

/// Reads the number of a heading's text; plain when it has none.
HeadingNumber read_heading(std::string_view text, const HeadingState& state);

/// True when a heading names rules of procedure: what English calls their rules, other languages
/// call articles.
bool names_rules(std::string_view text);

/// True for "Figure II" and "Table 3. Lanterns": it heads what stands in the text, not the text.
bool is_caption(std::string_view text);

}  // namespace chancery::structure
