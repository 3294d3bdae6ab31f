// SPDX-License-Identifier: GPL-2.0-or-later
//
// A paragraph through the years: which other texts carry it, unchanged or in other words. Those of
// the same series (series.hpp) stand first, each compared with the one before it, then other texts,
// each compared with the paragraph asked for. Of every work the nearest passage is given.
//
// Two passages are near by the share of their words in common, rarer words counting more: twice the
// weight of a longest common subsequence of words, over the weight of both (Dice). At
// least_similarity and above one is held to carry the other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/analysis/words.hpp"
#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/lookup/word_diff.hpp"
#include "searcher/results/results.hpp"

namespace chancery::lookup {

constexpr double least_similarity = 0.5;

/// Passages that are read for one paragraph at most, the likeliest first; those with the same words
/// are known without.
constexpr std::size_t max_read = 500;

/// Words of a pasted text that are looked at.
constexpr std::size_t max_traced_words = 2'000;

/// Fewest words of an operand that is taken for a pasted text, not for a mistyped reference.
constexpr std::size_t least_pasted_words = 5;

struct TraceRequest {
    std::string wanted;      ///< a reference, or a paragraph's text
    std::string language;    ///< ISO 639-1; empty: as show() does, of a text the one it is in
    std::size_t count = 10;  ///< how many other texts to give at most
};

/// A passage that carries the paragraph.
struct Carrier {
    results::Hit hit;
    std::vector<analysis::Word> words;  ///< of hit.passage.text
    double similarity = 0;              ///< to the paragraph asked for; 1 for the same words, 0
                                        ///< where a phrase was asked for
    bool asked = false;                 ///< the paragraph itself
    /// What it is compared with: a carrier of the series by its number, or the paragraph asked for;
    /// nothing for the first one of a series.
    std::optional<std::size_t> predecessor;
    std::optional<WordDiff> diff;  ///< from what it is compared with to it
};

/// How many works carry the paragraph, the asked one aside.
struct Carrying {
    std::size_t unchanged = 0, changed = 0;
};

struct Trace {
    std::optional<results::Hit> asked;  ///< none for a pasted text
    std::string text;                   ///< of the paragraph
    std::string language;
    std::vector<analysis::Word> words;  ///< of the text
    std::vector<Carrier> series;        ///< by date, the asked one among them
    std::vector<Carrier> others;        ///< by date, the nearest `count`
    Carrying in_series, in_others;      ///< of all, given or not
    std::optional<results::Hit> first;  ///< the earliest work that has the same words
};

struct Traces {
    std::string query;          ///< as typed
    std::string parsed;         ///< the reference as understood; empty for a text
    bool phrase = false;        ///< uses of a phrase (phrase_uses.hpp), not of a paragraph
    std::vector<Trace> traces;  ///< one a passage that the reference names
    std::string earliest;       ///< date of the first work held in that language
    std::vector<std::string> notes;
};

/// Traces every passage that a reference names, or a text. Nothing held: no traces, notes say why.
/// Error `usage`: neither a reference nor a text; `index`: damaged.
Result<Traces> trace(const index::Index& index, const TraceRequest& request);

}  // namespace chancery::lookup
