// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of passages that were found, read from their stored text with the analysis that made
// the index: what pairs, words spelt alike and feedback are counted in. Nothing of it stands in the
// index, so it costs no space, and time only for the passages that are looked at.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"

namespace chancery::ranking {

/// Numbers of forms, from 0, for as long as one ranking lasts.
class FormNumbers {
  public:
    std::uint32_t of(std::string_view form);
    const std::string& form(std::uint32_t number) const { return *forms_[number]; }
    std::size_t size() const { return forms_.size(); }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view form) const {
            return std::hash<std::string_view>{}(form);
        }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
    std::vector<const std::string*> forms_;  // elements of the map stay where they are
};

/// No form: the token has none of that kind.
constexpr std::uint32_t no_form = UINT32_MAX;

struct PassageWord {
    std::uint32_t exact = no_form, ranked = no_form;
    std::uint32_t position = 0;  ///< a note's words are far from those of the text
};

/// Reads passages of one shelf.
class PassageReader {
  public:
    explicit PassageReader(const index::Shelf& shelf) : shelf_(shelf) {}

    /// Words in order of text and notes. Error `index`: the record is damaged.
    Result<std::vector<PassageWord>> words_of(Xapian::docid passage);

    FormNumbers& exact() { return exact_; }
    FormNumbers& ranked() { return ranked_; }

  private:
    /// Forms by the numbers that an analyser gives to words: most words of passages have been met,
    /// and need not be looked up by their letters again.
    struct MetWords {
        std::vector<PassageWord> forms;
        std::uint32_t numbering = 0;
    };

    void add_words(const std::string& text, analysis::Analyser& analyser, MetWords& met,
                   std::vector<PassageWord>& words);
    PassageWord forms_of(const analysis::Token& token, MetWords& met);

    const index::Shelf& shelf_;
    FormNumbers exact_, ranked_;
    std::map<std::string, MetWords, std::less<>> met_;  // by language
    std::uint32_t position_ = 0;
};

}  // namespace chancery::ranking
