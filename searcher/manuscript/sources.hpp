// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an index has of the works that a manuscript cites and quotes, read once each.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/reference/places.hpp"
#include "indexer/system/error.hpp"
#include "searcher/manuscript/alignment.hpp"
#include "searcher/manuscript/word_stream.hpp"
#include "searcher/ranking/likeness.hpp"
#include "searcher/results/results.hpp"

namespace chancery::manuscript {

/// Passages and their words in a row: of a work, or of places in it.
struct Source {
    std::vector<results::Hit> hits;
    std::optional<WordStream> stream;  ///< made when it is asked for; passages are hits
    std::string lack;                  ///< what is not there, told; empty when all is

    bool held() const { return !hits.empty(); }
};

/// Where words were found.
struct Found {
    std::string key, reference;
};

/// Passages of one source that a stretch of its stream goes over: the first and the last.
Found place_in(const Source& source, const lookup::WordRange& range);

class Sources {
  public:
    /// `language` is the manuscript's; works held in others only are known to be held.
    Sources(const index::Index& index, std::string language)
        : index_(index), language_(std::move(language)) {}

    /// A work, or places of it; `lack` tells what is not there. Error `index`: damaged.
    Result<Source*> of(const std::string& symbol, const std::vector<reference::Place>& places);

    /// The words of a source with titles, notes and headings, in the manuscript's language; null
    /// when it is held in others only.
    WordStream* stream_of(Source& source);

    /// Revisions and corrigenda of a work that are held, the latest of each kind.
    Result<std::vector<std::string>> later_forms(const std::string& symbol);

    /// Works whose passages have the words as the quotation has them, by date, and how many.
    struct Elsewhere {
        std::vector<Found> found;
        bool other_spelling = false;
    };
    Result<Elsewhere> elsewhere(const Pattern& pattern);

    /// The stretch of all passages that is nearest to an altered quotation.
    struct Nearest {
        Alignment alignment;
        Found found;
        std::string text;  ///< the words of the source, segments parted as the pattern's are
    };
    Result<std::optional<Nearest>> nearest(const Pattern& pattern, double least_likeness);

    const std::string& language() const { return language_; }

  private:
    Result<const index::Shelf*> shelf() { return index_.shelf(language_); }
    Result<std::vector<Found>> with_phrase(const index::Shelf& shelf, const Pattern& pattern,
                                           bool& other_spelling);

    const index::Index& index_;
    std::string language_;
    std::map<std::string, Source> sources_;
    std::map<std::string, std::vector<std::string>> later_;
    std::unique_ptr<ranking::WordWeights> weights_;
};

/// The words of the stream that an aligned quotation stands for.
std::string aligned_text(const Alignment& alignment, const WordStream& stream);

}  // namespace chancery::manuscript
